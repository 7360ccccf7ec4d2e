import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { Countdown } from '../../parts/Countdown';
import { RegionPath } from '../../parts/RegionPath';

/** What the issue is and how it stands. */
export function Facts({ issue: it }: { issue: Schemas['Issue'] }) {
  const { t } = useTranslation('issue');
  const formats = useFormats();
  const name = useName();
  const at = (instant: string) => <time dateTime={instant}>{formats.full(instant)}</time>;
  return (
    <dl className="facts">
      <dt>{t('site')}</dt>
      <dd>
        <Link to={`/sites/${encodeURIComponent(it.site)}`}>{name(it.siteName, it.site)}</Link>{' '}
        <span className="quiet">{it.site}</span>
      </dd>
      <dt>{t('region')}</dt>
      <dd>
        <RegionPath path={it.region} names={it.regionNames ?? []} />
      </dd>
      <dt>{t('item')}</dt>
      <dd>
        {it.category !== undefined && `${t(`categories.${it.category}`)} · `}
        <span className="quiet">{it.item}</span>
      </dd>
      <dt>{t('raised')}</dt>
      <dd>
        {at(it.raisedAt)} · {t(`cause.${it.cause}`)}
        {it.foundBy !== undefined && ` · ${it.foundBy}`}
        {it.findings > 1 && ` · ${t('findings', { count: it.findings })}`}
      </dd>
      <dt>{t('due')}</dt>
      <dd>{at(it.dueAt)}</dd>
      {it.endedAt !== undefined && (
        <>
          <dt>{t('ended')}</dt>
          <dd>{at(it.endedAt)}</dd>
        </>
      )}
      {it.claimedAt !== undefined && (
        <>
          <dt>{t('claimed')}</dt>
          <dd>{at(it.claimedAt)}</dd>
        </>
      )}
      {it.lookBack !== undefined && (
        <>
          <dt>{t('lookBackWindow')}</dt>
          <dd>{t('span', { from: formats.full(it.lookBack.from), to: formats.full(it.lookBack.to) })}</dd>
        </>
      )}
      {it.lookBackDueAt !== undefined && (
        <>
          <dt>{t('lookBackDue')}</dt>
          <dd>
            {at(it.lookBackDueAt)} · <Countdown dueAt={it.lookBackDueAt} />
          </dd>
        </>
      )}
      <dt>{t('taken')}</dt>
      <dd>
        {it.takenBy ?? <span className="quiet">{t('nobody')}</span>}
        {it.assignedTo !== undefined && ` · ${t('assignedTo', { name: it.assignedTo })}`}
      </dd>
      {it.recurrence > 0 && (
        <>
          <dt>{t('recurrence')}</dt>
          <dd>{t('recurred', { count: it.recurrence })}</dd>
        </>
      )}
      <dt>{t('policy')}</dt>
      <dd>{it.policy}</dd>
    </dl>
  );
}
