import type { Mirror } from '../i18n/mirror';
import type zh from './texts.zh';

export default {
  signIn: {
    title: 'Sign in to Monitoring',
    name: 'Name',
    password: 'Password',
    submit: 'Sign in',
    nameMissing: 'Enter your name',
    passwordMissing: 'Enter your password',
    with: 'Sign in with {{name}}',
  },
  change: {
    title: 'Change your password',
    why: '{{name}}, you signed in with a one-time password. Choose your own to go on.',
    current: 'One-time password',
    next: 'New password',
    again: 'New password once more',
    rule: 'At least {{min}} characters; a few unrelated words are easy to keep and hard to guess.',
    length: 'Use {{min}} to {{max}} characters',
    differs: 'The two are not the same',
    submit: 'Save and go on',
  },
} satisfies Mirror<typeof zh>;
