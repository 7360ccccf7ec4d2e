import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  title: 'Alerts',
  when: 'When',
  reason: 'Reason',
  text: 'Text',
  told: 'Told',
  empty: 'No alert has gone out yet',
} satisfies Mirror<typeof zh>;
