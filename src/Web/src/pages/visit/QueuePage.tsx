import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useNow } from '../../app/clock';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { judged } from '../../offline/draft';
import type { Outgoing } from '../../offline/model';
import { visitStore } from '../../offline/store';
import { sendNow, useOutgoing, visitsChanged } from '../../offline/useOutbox';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { Refusal } from './Refusal';
import './visit.css';

const order = ['refused', 'waiting', 'sent'] as const;

/** The visits of this account on this device: what was refused, what waits, what arrived. */
export function QueuePage() {
  const { t } = useTranslation('visit');
  const queue = useOutgoing();
  const send = useMutation({ mutationFn: sendNow });
  if (queue.isPending) return <Loading />;
  if (queue.isError) return <ErrorState error={queue.error} retry={queue.refetch} />;
  const waiting = queue.data.some(({ state }) => state === 'waiting');
  return (
    <div className="visit">
      <PageHeader
        title={t('queue')}
        above={<Link to="/visit">{t('title')}</Link>}
        actions={
          waiting && (
            <Button type="primary" size="large" loading={send.isPending} onClick={() => send.mutate()}>
              {t('sendNow')}
            </Button>
          )
        }
      />
      <div aria-live="polite" className="visit">
        {queue.data.length === 0 && <EmptyState title={t('nothing')} hint={t('nothingHint')} />}
        {order.map((state) => {
          const of = queue.data.filter((one) => one.state === state).reverse();
          return of.length === 0 ? null : (
            <section key={state} className={state === 'refused' ? 'panel visit-refusals' : 'panel'}>
              <h2>{t(state)}</h2>
              {state === 'waiting' && <p className="quiet">{t('waitingHint')}</p>}
              <ul className="plain-list">
                {of.map((one) => (
                  <li key={one.id}>
                    <One one={one} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

function One({ one }: { one: Outgoing }) {
  const { t } = useTranslation('visit');
  const name = useName();
  const formats = useFormats();
  const navigate = useNavigate();
  // The browser's zone, as the phone in hand shows it.
  const when = formats.short(inZoneOfBrowser(Date.parse(one.event.time)));
  const correct = async () => {
    const draft = await (await visitStore()).reopen(one.id);
    visitsChanged();
    if (draft !== undefined)
      await navigate(`/visit/${encodeURIComponent(draft.site)}?draft=${encodeURIComponent(draft.id)}`);
  };
  return (
    <article className="visit-one">
      <div className="line">
        <strong>{name(one.draft.siteName, one.draft.site)}</strong>
        <span className="quiet">{t('when', { when })}</span>
      </div>
      {one.state === 'sent' && (
        <p>
          {one.issues.length === 0 ? t('noIssues') : t('raised', { count: one.issues.length })}
          {one.issues.map((issue) => (
            <span key={issue}>
              {' '}
              <Link to={`/issues/${encodeURIComponent(issue)}`}>{issue}</Link>
            </span>
          ))}
        </p>
      )}
      {one.state === 'waiting' && <Waiting one={one} />}
      {one.state === 'refused' && <Refusal one={one} />}
      {one.state !== 'sent' && (
        <div className="page-actions">
          {one.state === 'refused' && (
            <Button type="primary" onClick={correct}>
              {t('correct')}
            </Button>
          )}
          <ConfirmAction
            label={t('discard')}
            title={t('discardSure')}
            danger
            act={async () => {
              await (await visitStore()).discard('outbox', one.id);
              visitsChanged();
            }}
          >
            {one.state === 'waiting' && one.attempts > 0 && (
              <p>{t('discardMaybe', { count: one.attempts })}</p>
            )}
          </ConfirmAction>
        </div>
      )}
    </article>
  );
}

function Waiting({ one }: { one: Outgoing }) {
  const { t } = useTranslation('visit');
  const formats = useFormats();
  useNow(10);
  const status = one.lastStatus;
  if (one.attempts === 0 || status === undefined)
    return (
      <p className="quiet">
        {t('notTried')} · {t('photoCount', { count: photos(one) })}
      </p>
    );
  return (
    <p className="quiet">
      {t(`reason.${status === 0 ? 'offline' : status === 429 ? 'busy' : 'server'}`)} ·{' '}
      {t('attempts', { count: one.attempts, when: formats.time(inZoneOfBrowser(one.nextAt)) })}
    </p>
  );
}

function photos({ draft }: Outgoing): number {
  return judged(draft).flatMap((item) => draft.answers[item]?.photos ?? []).length;
}

function inZoneOfBrowser(instant: number): string {
  return new Date(instant - new Date(instant).getTimezoneOffset() * 60_000).toISOString();
}
