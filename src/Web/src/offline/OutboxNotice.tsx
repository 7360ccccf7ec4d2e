import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useOutgoing, useSending } from './useOutbox';

/** Sends what waits, on whatever page one is, and says so where a visit was refused. */
export function OutboxNotice() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  useSending();
  const { data = [] } = useOutgoing();
  const refused = data.filter(({ state }) => state === 'refused').length;
  if (refused === 0 || pathname === '/visit-queue') return null;
  return (
    <p className="shell-away" role="status">
      {t('outbox.refused', { count: refused })} <Link to="/visit-queue">{t('outbox.look')}</Link>
    </p>
  );
}
