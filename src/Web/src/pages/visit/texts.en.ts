import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  title: 'Visit',
  example: 'HS-HOTEL-017',
  checklist: 'Checklist',
  empty: 'There is nothing to inspect at this site',
} satisfies Mirror<typeof zh>;
