import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask } from '../../api/client';
import { useLanguage } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { SeverityTag } from '../../parts/SeverityTag';

/** What was told to whom, the newest first. */
export function AlertsPage() {
  const { t } = useTranslation('alerts');
  const formats = useFormats();
  const language = useLanguage();
  const alerts = useQuery({ queryKey: ['alerts'], queryFn: () => ask(api.GET('/api/alerts')) });
  if (alerts.isPending) return <Loading />;
  if (alerts.isError) return <ErrorState error={alerts.error} retry={alerts.refetch} />;
  return (
    <>
      <PageHeader title={t('title')} />
      {alerts.data.items.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <ul className="plain-list panel">
          {alerts.data.items.map((alert) => (
            <li key={alert.alert}>
              <span className="line">
                <span>{alert.text[language]}</span>
                <SeverityTag severity={alert.severity} />
              </span>
              <p className="quiet">
                <time dateTime={alert.decidedAt}>{formats.full(alert.decidedAt)}</time>
                {` · ${t('told')} ${alert.recipients.map((recipient) => recipient.name).join(', ')} · `}
                {alert.issue !== undefined && (
                  <Link to={`/issues/${encodeURIComponent(alert.issue)}`}>{alert.issue}</Link>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
