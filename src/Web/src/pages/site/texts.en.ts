import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  title: 'Sites',
  example: 'HS-HOTEL-017',
  items: 'Check items',
  next: 'Next due',
  issue: 'Issue',
  unit: 'Responsible unit',
  type: 'Type',
} satisfies Mirror<typeof zh>;
