import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { useFeedState } from '../api/useFeed';
import { Loading } from '../parts/Loading';
import { useWorker } from '../offline/worker';
import { useNarrow } from '../parts/useNarrow';
import { useSession } from '../session/session';
import { AccountMenu } from './AccountMenu';
import { menu } from './menu';
import { ShortcutList } from './ShortcutList';
import { useShellShortcuts } from './shortcuts';
import { useSystemClock } from './useSystemClock';
import './shell.css';

const OutboxNotice = lazy(async () => ({ default: (await import('../offline/OutboxNotice')).OutboxNotice }));

/** Navigation on the left, at the bottom on a phone, and the page beside it. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const narrow = useNarrow();
  const [help, setHelp] = useState(false);
  const mine = menu.filter((entry) =>
    entry.for.some((permission) => session.permissions.includes(permission)),
  );
  useShellShortcuts(mine, () => setHelp(true));
  useSystemClock();
  const visits = mine.some(({ key }) => key === 'visit');
  useWorker(visits);
  const feed = useFeedState();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <nav className="shell-nav" aria-label={t('product')}>
        <div className="shell-brand">
          <img src="/icon.svg" alt="" width="22" height="22" />
          <span>{t('product')}</span>
        </div>
        <ul>
          {(narrow ? mine.slice(0, 4) : mine).map((entry) => (
            <li key={entry.key}>
              <NavLink to={entry.path} end={entry.path === '/'}>
                {entry.icon}
                <span>{t(`menu.${entry.key}`)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
        <AccountMenu more={narrow ? mine.slice(4) : []} onHelp={() => setHelp(true)} />
      </nav>
      <main id="content" className="shell-page" tabIndex={-1}>
        {feed === 'away' && (
          <p className="shell-away" role="status">
            {t('feed.away')}
          </p>
        )}
        {visits && (
          <Suspense>
            <OutboxNotice />
          </Suspense>
        )}
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <ShortcutList open={help} onClose={() => setHelp(false)} entries={mine} />
    </div>
  );
}
