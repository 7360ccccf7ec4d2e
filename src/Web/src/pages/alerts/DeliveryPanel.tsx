import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, type Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { FormErrors } from '../../parts/FormErrors';
import { Loading } from '../../parts/Loading';
import { SidePanel } from '../../parts/SidePanel';
import { DeliveryTag } from './DeliveryTag';

/** One delivery with its attempts, which can be sent again. */
export function DeliveryPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('alerts');
  const formats = useFormats();
  const cache = useQueryClient();
  const path = { params: { path: { id: Number(id) } } };
  const detail = useQuery({
    queryKey: ['delivery', id],
    queryFn: () => ask(api.GET('/api/deliveries/{id}', path)),
    enabled: id !== undefined,
    // What was sent again is tried within seconds; whoever asked for it is looking.
    refetchInterval: ({ state }) => (state.data?.delivery.state === 'pending' ? 3000 : false),
  });
  const resend = useMutation({
    mutationFn: () => ask(api.POST('/api/deliveries/{id}/resend', path)),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['delivery', id] });
      await cache.invalidateQueries({ queryKey: ['deliveries'] });
    },
  });
  const close = () => {
    resend.reset();
    onClose();
  };
  return (
    <SidePanel
      open={id !== undefined}
      onClose={close}
      title={t('delivery.title', { id })}
      actions={
        <Button loading={resend.isPending} disabled={!detail.isSuccess} onClick={() => resend.mutate()}>
          {t('resend.one')}
        </Button>
      }
    >
      <FormErrors error={resend.error} />
      {resend.isSuccess && (
        <p role="status" className="note">
          {t(`resend.done.${resend.data.outcome}`)}
        </p>
      )}
      {detail.isPending && <Loading />}
      {detail.isError && <ErrorState error={detail.error} retry={detail.refetch} />}
      {detail.isSuccess && (
        <>
          <Facts delivery={detail.data.delivery} />
          <section>
            <h3>{t('delivery.attempts')}</h3>
            {detail.data.history.length === 0 && <p className="quiet">{t('delivery.none')}</p>}
            <ol className="attempts">
              {detail.data.history.toReversed().map((attempt) => (
                <li key={attempt.number}>
                  <span>{t('delivery.attempt', { number: attempt.number })}</span>
                  <span className="quiet">
                    <time dateTime={attempt.at}>{formats.full(attempt.at)}</time>
                    {` · ${t('delivery.took', { ms: formats.number(Math.round(attempt.tookMs)) })}`}
                  </span>
                  <DeliveryTag state={attempt.state} />
                  {attempt.error !== undefined && <p className="quiet">{attempt.error}</p>}
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </SidePanel>
  );
}

function Facts({ delivery }: { delivery: Schemas['Delivery'] }) {
  const { t } = useTranslation('alerts');
  const formats = useFormats();
  const instants = [
    ['first', delivery.firstTriedAt],
    ['last', delivery.lastTriedAt],
    ['next', delivery.nextAt],
  ] as const;
  return (
    <dl className="facts">
      <dt>{t('column.state')}</dt>
      <dd>
        <DeliveryTag state={delivery.state} />
      </dd>
      <dt>{t('column.reason')}</dt>
      <dd>
        <Link
          to={`/alerts?row=${encodeURIComponent(delivery.alert)}&site=${encodeURIComponent(delivery.site)}`}
        >
          {t(`reason.${delivery.reason}`)}
        </Link>
      </dd>
      {delivery.issue !== undefined && (
        <>
          <dt>{t('issue')}</dt>
          <dd>
            <Link to={`/issues/${encodeURIComponent(delivery.issue)}`}>{delivery.issue}</Link>
          </dd>
        </>
      )}
      <dt>{t('column.channel')}</dt>
      <dd>{`${delivery.kind} · ${delivery.address}`}</dd>
      <dt>{t('column.recipient')}</dt>
      <dd>{delivery.recipient ?? '–'}</dd>
      <dt>{t('delivery.message')}</dt>
      <dd className="mono">{delivery.message}</dd>
      {(delivery.with !== undefined || delivery.standsFor > 1) && (
        <>
          <dt />
          <dd>
            {delivery.with === undefined
              ? t('delivery.standsFor', { count: delivery.standsFor })
              : t('delivery.with', { id: delivery.with })}
          </dd>
        </>
      )}
      {delivery.resends > 0 && (
        <>
          <dt>{t('delivery.resends')}</dt>
          <dd>{delivery.resends}</dd>
        </>
      )}
      {instants.map(
        ([key, time]) =>
          time !== undefined && (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{t(`delivery.${key}`)}</dt>
              <dd>{formats.full(time)}</dd>
            </div>
          ),
      )}
      {delivery.lastError !== undefined && (
        <>
          <dt>{t('delivery.error')}</dt>
          <dd>{delivery.lastError}</dd>
        </>
      )}
    </dl>
  );
}
