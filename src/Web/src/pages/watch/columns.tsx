import type { TFunction } from 'i18next';
import type { Formats } from '../../i18n/time';
import { Countdown } from '../../parts/Countdown';
import type { Column } from '../../parts/DataTable';
import { SeverityTag } from '../../parts/SeverityTag';
import { StateTag } from '../../parts/StateTag';
import { usualOrder, type Issue, type Sort } from './filters';
import type { Address } from './useAddress';

type Name = (text: { zh: string; en: string } | undefined, otherwise?: string) => string;

/** Time left while it runs; when it ended, or how long a claim waits, otherwise. */
function Time({ issue, formats }: { issue: Issue; formats: Formats }) {
  if (issue.endedAt !== undefined)
    return <time dateTime={issue.endedAt}>{formats.short(issue.endedAt)}</time>;
  if (issue.state === 'awaitingLookBack')
    return issue.lookBackDueAt === undefined ? (
      <span className="quiet">–</span>
    ) : (
      <Countdown dueAt={issue.lookBackDueAt} />
    );
  return <Countdown dueAt={issue.dueAt} />;
}

export function columnsOf(props: {
  t: TFunction<'watch'>;
  common: TFunction;
  name: Name;
  formats: Formats;
  address: Address;
}): Column<Issue>[] {
  const { t, common, name, formats } = props;
  const { filters, change } = props.address;
  const sort = (by: Sort) => ({
    sort: {
      direction:
        filters.sort === by
          ? filters.order === 'asc'
            ? ('ascending' as const)
            : ('descending' as const)
          : undefined,
      toggle: () => {
        const turned = filters.order === 'asc' ? 'desc' : 'asc';
        const order = filters.sort === by ? turned : usualOrder(by);
        change({
          sort: by === 'due' ? undefined : by,
          order: order === usualOrder(by) ? undefined : order,
        });
      },
    },
  });
  return [
    {
      key: 'due',
      title: common('time.due'),
      width: '144px',
      cell: (issue) => <Time issue={issue} formats={formats} />,
      ...sort('due'),
    },
    {
      key: 'severity',
      title: t('severity'),
      width: '96px',
      cell: (issue) => <SeverityTag severity={issue.severity} />,
      ...sort('severity'),
    },
    {
      key: 'what',
      title: t('what'),
      width: 'minmax(180px, 2fr)',
      cell: (issue) => (
        <span title={issue.number}>
          {name(issue.title, issue.item)}
          {issue.recurrence > 0 && <span className="again">{t('again', { count: issue.recurrence })}</span>}
        </span>
      ),
    },
    {
      key: 'where',
      title: t('where'),
      width: 'minmax(150px, 2fr)',
      cell: (issue) => (
        <span title={`${issue.region.join(' / ')} / ${issue.site}`}>
          {name(issue.siteName, issue.site)}
          <span className="quiet"> · {name(issue.regionName, issue.region.at(-1) ?? '')}</span>
        </span>
      ),
    },
    { key: 'state', title: t('state'), width: '136px', cell: (issue) => <StateTag state={issue.state} /> },
    {
      key: 'rung',
      title: t('rung'),
      width: '60px',
      end: true,
      cell: (issue) => formats.number(issue.rung),
      ...sort('rung'),
    },
    {
      key: 'taken',
      title: t('taken'),
      width: 'minmax(84px, 0.6fr)',
      cell: (issue) =>
        issue.takenBy === undefined ? (
          <span className="quiet">–</span>
        ) : (
          <span title={issue.takenBy}>{issue.takenBy}</span>
        ),
    },
  ];
}

/** The same in two lines. */
export function narrowRow(issue: Issue, name: Name, formats: Formats, common: TFunction) {
  return (
    <>
      <span className="line">
        <strong>{name(issue.title, issue.item)}</strong>
        <Time issue={issue} formats={formats} />
      </span>
      <span className="line quiet">
        <span>
          {name(issue.siteName, issue.site)} · {name(issue.regionName, issue.region.at(-1) ?? '')}
        </span>
        <span className="line-end">
          {issue.takenBy !== undefined && <span>{issue.takenBy}</span>}
          {issue.state === 'awaitingLookBack' && <span>{common(`state.${issue.state}`)}</span>}
          <SeverityTag severity={issue.severity} />
        </span>
      </span>
    </>
  );
}
