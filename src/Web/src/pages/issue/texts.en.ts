import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  timeline: 'Timeline',
  site: 'Site',
  item: 'Check item',
  region: 'Region',
  raised: 'Raised',
  due: 'Due',
  policy: 'Policy',
  taken: 'Taken by',
  nobody: 'Nobody yet',
} satisfies Mirror<typeof zh>;
