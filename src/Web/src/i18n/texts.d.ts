import type admin from '../pages/admin/texts.zh';
import type alerts from '../pages/alerts/texts.zh';
import type issue from '../pages/issue/texts.zh';
import type region from '../pages/region/texts.zh';
import type rejected from '../pages/rejected/texts.zh';
import type site from '../pages/site/texts.zh';
import type visit from '../pages/visit/texts.zh';
import type watch from '../pages/watch/texts.zh';
import type session from '../session/texts.zh';
import type common from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      session: typeof session;
      watch: typeof watch;
      issue: typeof issue;
      site: typeof site;
      region: typeof region;
      visit: typeof visit;
      alerts: typeof alerts;
      rejected: typeof rejected;
      admin: typeof admin;
    };
  }
}
