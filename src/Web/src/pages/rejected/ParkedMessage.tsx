import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, type Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { Correction } from './Correction';
import { Discard } from './Discard';

/** One parked message: what it is, why it was not taken, its body to correct, and the ways to be rid of it. */
export function ParkedMessage({ id }: { id: string }) {
  const { t } = useTranslation('rejected');
  const detail = useQuery({
    queryKey: ['parked', id],
    queryFn: () => ask(api.GET('/api/parked/{id}', { params: { path: { id } } })),
    // What is being corrected is not read anew under the hand.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const message = detail.data?.message;
  return (
    <>
      <PageHeader
        title={message === undefined ? t('title') : (message.type ?? t('untyped'))}
        above={<Link to="/rejected">{t('back')}</Link>}
        {...(detail.isSuccess ? { actions: <Discard id={id} /> } : {})}
      />
      {detail.isPending && <Loading />}
      {detail.isError && <ErrorState error={detail.error} retry={detail.refetch} />}
      {detail.isSuccess && (
        <>
          <Facts detail={detail.data} />
          <Correction detail={detail.data} />
        </>
      )}
    </>
  );
}

function Facts({ detail }: { detail: Schemas['ParkedDetail'] }) {
  const { t } = useTranslation('rejected');
  const formats = useFormats();
  const { message, headers } = detail;
  const facts = [
    ['subject', message.subject],
    ['source', message.source],
    ['id', message.eventId],
    ['parked', message.parkedAt === undefined ? undefined : formats.full(message.parkedAt)],
    ['first', message.firstTriedAt === undefined ? undefined : formats.full(message.firstTriedAt)],
    ['tries', formats.number(message.tries)],
    ['user', message.user],
    ['routing', message.routingKey],
    ['contentType', message.contentType],
    ['bytes', t('facts.size', { bytes: formats.number(message.bytes) })],
  ] as const;
  return (
    <section className="panel">
      <dl className="facts rejected-facts">
        {facts.map(
          ([key, value]) =>
            value !== undefined && (
              <div key={key} style={{ display: 'contents' }}>
                <dt>{t(`facts.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {Object.keys(headers).length > 0 && (
        <details>
          <summary>{t('facts.headers')}</summary>
          <dl className="facts mono">
            {Object.entries(headers).map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
