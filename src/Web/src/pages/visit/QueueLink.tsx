import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOutgoing } from '../../offline/useOutbox';

/** To what waits, saying how much that is and whether something was refused. */
export function QueueLink() {
  const { t } = useTranslation('visit');
  const { data = [] } = useOutgoing();
  const waiting = data.filter(({ state }) => state === 'waiting').length;
  const refused = data.filter(({ state }) => state === 'refused').length;
  const parts = [
    ...(refused > 0 ? [t('queueRefused', { count: refused })] : []),
    ...(waiting > 0 ? [t('queueWaiting', { count: waiting })] : []),
  ];
  return (
    <Link to="/visit-queue" className={refused > 0 ? 'visit-queue-link visit-refused' : 'visit-queue-link'}>
      {parts.length === 0 ? t('queue') : parts.join(' · ')}
    </Link>
  );
}
