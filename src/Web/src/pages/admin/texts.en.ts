import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  title: 'Administration',
  tokens: 'Tokens',
  name: 'Name',
  role: 'Role',
  scope: 'Scope',
  everywhere: 'Everywhere',
  used: 'Last used',
  never: 'Never',
} satisfies Mirror<typeof zh>;
