import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, type Schemas } from '../../api/client';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { useRegionName } from '../../parts/names';
import { SiteName } from '../../parts/PlaceName';
import { SeverityTag } from '../../parts/SeverityTag';
import { SidePanel } from '../../parts/SidePanel';
import { useMay } from '../../session/session';
import { DeliveryTag } from './DeliveryTag';

/** Why an alert was raised and whom it was told, from the ledger, and what became of it. */
export function AlertPanel(props: {
  id: string | undefined;
  /** The row of the list, where it is loaded: what is known of deliveries. */
  alert: Schemas['Alert'] | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('alerts');
  const name = useName();
  const resend = useMay('resendAlerts');
  const { id = '', alert } = props;
  const why = useQuery({
    queryKey: ['alert', id, 'why'],
    queryFn: () => ask(api.GET('/api/alerts/{id}/why', { params: { path: { id } } })),
    enabled: props.id !== undefined,
  });
  const it = why.data;
  return (
    <SidePanel
      open={props.id !== undefined}
      onClose={props.onClose}
      title={it === undefined ? t('title') : t(`reason.${it.reason}`)}
      {...(it === undefined ? {} : { actions: <SeverityTag severity={it.severity} /> })}
    >
      {why.isPending && <Loading />}
      {why.isError && <ErrorState error={why.error} retry={why.refetch} />}
      {it !== undefined && (
        <>
          <p>{name(it.text)}</p>
          <About why={it} alert={alert} />
          <section>
            <h3>{t('recipients')}</h3>
            {it.recipients.length === 0 && <p className="quiet">{t('nobody')}</p>}
            <ul>
              {it.recipients.map((one, index) => (
                <li key={index} className="told-one">
                  <strong>{one.name}</strong> · {t('rung', { rung: one.rung })}
                  <p className="quiet">{name(one.why)}</p>
                </li>
              ))}
            </ul>
            {it.vacant.length > 0 && (
              <>
                <h3>{t('vacant')}</h3>
                <ul>
                  {it.vacant.map((vacant, index) => (
                    <Vacant key={index} {...vacant} />
                  ))}
                </ul>
              </>
            )}
          </section>
          <Reasoning why={it} />
        </>
      )}
      {alert !== undefined && (
        <section>
          <h3>{t('column.delivery')}</h3>
          {alert.deliveries.length === 0 && <p className="quiet">{t('state.nowhere')}</p>}
          <ul className="stack">
            {alert.deliveries.map((delivery, index) => (
              <li key={index}>
                <span className="spread">
                  <span>{`${delivery.kind} · ${t('tried', { count: delivery.attempts })}`}</span>
                  <DeliveryTag state={delivery.state} />
                </span>
                {delivery.lastError !== undefined && <p className="quiet">{delivery.lastError}</p>}
              </li>
            ))}
          </ul>
          {resend && alert.deliveries.length > 0 && (
            <Link to={`/alerts/deliveries?alert=${encodeURIComponent(alert.alert)}`}>{t('log')}</Link>
          )}
        </section>
      )}
    </SidePanel>
  );
}

function Vacant({ rung, region, post }: Schemas['Why']['vacant'][number]) {
  const { t } = useTranslation('alerts');
  return <li>{t('vacantPost', { rung, region: useRegionName(region), post: post ?? t('anyPost') })}</li>;
}

function About({ why, alert }: { why: Schemas['Why']; alert: Schemas['Alert'] | undefined }) {
  const { t } = useTranslation('alerts');
  const formats = useFormats();
  return (
    <dl className="facts">
      {why.issue !== undefined && (
        <>
          <dt>{t('issue')}</dt>
          <dd>
            <Link to={`/issues/${encodeURIComponent(why.issue)}`}>{why.issue}</Link>
          </dd>
        </>
      )}
      {alert !== undefined && (
        <>
          <dt>{t('site')}</dt>
          <dd>
            <Link to={`/sites/${encodeURIComponent(alert.site)}`}>
              <SiteName code={alert.site} />
            </Link>
          </dd>
        </>
      )}
      {why.notice !== undefined && (
        <>
          <dt>{t('notice')}</dt>
          <dd>{why.notice}</dd>
        </>
      )}
      {alert?.dueAt !== undefined && (
        <>
          <dt>{t('due')}</dt>
          <dd>{formats.full(alert.dueAt)}</dd>
        </>
      )}
    </dl>
  );
}

function Reasoning({ why }: { why: Schemas['Why'] }) {
  const { t } = useTranslation('alerts');
  const name = useName();
  const inputs = Object.entries(why.inputs);
  return (
    <section>
      <h3>{t('why')}</h3>
      <dl className="facts">
        <dt>{t('rule')}</dt>
        <dd>{name(why.rule)}</dd>
        <dt>{t('policy')}</dt>
        <dd>{name(why.policy.row)}</dd>
        <dt>{t('clock')}</dt>
        <dd>
          {name(why.clock)}
          {why.late && <p>{t('late')}</p>}
        </dd>
      </dl>
      {inputs.length > 0 && (
        <details>
          <summary>{t('inputs')}</summary>
          <dl className="facts mono">
            {inputs.map(([input, value]) => (
              <div key={input} style={{ display: 'contents' }}>
                <dt>{input}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
