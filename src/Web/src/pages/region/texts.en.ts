import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  title: 'Regions',
  example: 'HS',
  open: 'Open',
  overdue: 'Overdue',
  awaiting: 'Awaiting look-back',
  today: 'Due today',
  sites: 'Sites',
  below: 'Regions below',
} satisfies Mirror<typeof zh>;
