import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  title: 'Rejected events',
  type: 'Type',
  subject: 'Subject',
  from_: 'Source',
  errors: 'Errors',
  empty: 'No event was rejected',
  emptyHint: 'Events that came by the broker and could not be taken are listed here.',
} satisfies Mirror<typeof zh>;
