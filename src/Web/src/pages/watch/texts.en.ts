import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  title: 'Open issues',
  severity: 'Severity',
  what: 'Issue',
  site: 'Site',
  region: 'Region',
  state: 'State',
  rung: 'Rung',
  taken: 'Taken by',
  empty: 'Nothing is open in your area',
  emptyHint: 'New issues appear here by themselves.',
} satisfies Mirror<typeof zh>;
