import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, askPlain, type Schemas } from '../../api/client';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { useFormats } from '../../i18n/time';

const severities = ['critical', 'serious', 'general'] as const;
const states = ['overdue', 'open', 'awaitingLookBack'] as const;

/** How the installation stands: version, clock, readiness, issues and what waits to go out. */
export function StatusTab() {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const status = useQuery({
    queryKey: ['status'],
    queryFn: () => ask(api.GET('/api/status')),
    refetchInterval: 15_000,
  });
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => askPlain<Schemas['Health']>('/health/ready'),
    refetchInterval: 15_000,
    retry: false,
  });
  if (status.isPending) return <Loading />;
  if (status.isError) return <ErrorState error={status.error} retry={status.refetch} />;
  const it = status.data;
  return (
    <div className="stack">
      <section className="panel">
        <dl className="facts">
          <dt>{t('status.version')}</dt>
          <dd>{it.version}</dd>
          <dt>{t('status.clock')}</dt>
          <dd>{formats.full(it.now)}</dd>
          <dt>{t('status.health')}</dt>
          <dd>
            {health.isError
              ? t('status.notReady')
              : health.data?.status === 'degraded'
                ? t('status.degraded')
                : health.isSuccess
                  ? t('status.ready')
                  : '…'}
          </dd>
          <dt>{t('status.sites')}</dt>
          <dd>{formats.number(it.sites)}</dd>
          {it.outbox !== undefined && (
            <>
              <dt>{t('status.outbox')}</dt>
              <dd>
                <Link to="/alerts/deliveries?state=pending">
                  {t('status.pending', { count: it.outbox.pending })}
                </Link>
                {' · '}
                <Link to="/alerts/deliveries?state=failed">
                  {t('status.failed', { count: it.outbox.failed })}
                </Link>
              </dd>
            </>
          )}
        </dl>
      </section>
      <section className="panel">
        <table className="plain-table">
          <caption className="visually-hidden">{t('status.issues')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('status.issues')}</th>
              {severities.map((severity) => (
                <th key={severity} scope="col">
                  {common(`severity.${severity}`)}
                </th>
              ))}
              <th scope="col">{t('status.total')}</th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <tr key={state} className={state === 'overdue' && it.overdue.total > 0 ? 'bad' : ''}>
                <th scope="row">{common(`state.${state}`)}</th>
                {severities.map((severity) => (
                  <td key={severity}>{formats.number(it[state][severity])}</td>
                ))}
                <td>{formats.number(it[state].total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="panel">
        <ul className="toolbar">
          <li>
            <a href="/docs">{t('status.docs')}</a>
          </li>
          <li>
            <a href="/openapi/v1.json">OpenAPI</a>
          </li>
          <li>
            <a href="/asyncapi/v3.json">AsyncAPI</a>
          </li>
        </ul>
      </section>
    </div>
  );
}
