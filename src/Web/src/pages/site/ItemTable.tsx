import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { Countdown } from '../../parts/Countdown';
import { SeverityTag } from '../../parts/SeverityTag';
import type { Site } from './answers';

type Item = Site['items'][number];

// What must be done first stands first.
const urgency: Record<Item['state'], number> = {
  overdue: 0,
  open: 1,
  missed: 2,
  awaitingLookBack: 3,
  ok: 4,
  suspended: 5,
  inactive: 6,
};

/** The check items with how they stand and what is due next. */
export function ItemTable({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('site');
  const { t: common } = useTranslation();
  const name = useName();
  const formats = useFormats();
  const sorted = [...items].sort((a, b) => urgency[a.state] - urgency[b.state]);
  return (
    <section className="panel">
      <h2>{t('items')}</h2>
      {items.length === 0 && <p className="quiet">{t('noItems')}</p>}
      {items.length > 0 && (
        <table className="sheet sheet-stack">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('next')}</th>
              <th scope="col">{t('last')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((item) => (
              <tr key={item.template} className={item.state === 'overdue' ? 'sheet-overdue' : undefined}>
                <th scope="row">
                  {name(item.title, item.template)}
                  {item.severity !== undefined && (
                    <>
                      {' '}
                      <SeverityTag severity={item.severity} />
                    </>
                  )}
                </th>
                <td data-label={t('kind')}>{t(`kinds.${item.kind}`)}</td>
                <td data-label={t('state')}>
                  <span className={`tag tag-${item.state}`}>{common(`itemState.${item.state}`)}</span>{' '}
                  {item.issue !== undefined && (
                    <Link to={`/issues/${encodeURIComponent(item.issue)}`} className="site-number">
                      {t('issue')}
                      <span className="visually-hidden"> {item.issue}</span>
                    </Link>
                  )}
                </td>
                <td data-label={t('next')}>
                  {item.nextDueAt === undefined ? (
                    '–'
                  ) : item.issue === undefined ? (
                    <time dateTime={item.nextDueAt} title={formats.full(item.nextDueAt)}>
                      {formats.short(item.nextDueAt)}
                    </time>
                  ) : (
                    <Countdown dueAt={item.nextDueAt} />
                  )}
                </td>
                <td data-label={t('last')} className="quiet">
                  {item.lastAt === undefined ? '–' : formats.short(item.lastAt)}
                  {item.lastValue !== undefined && ` · ${formats.number(item.lastValue)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
