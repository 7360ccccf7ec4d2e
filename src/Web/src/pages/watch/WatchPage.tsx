import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { useName } from '../../i18n';
import { Countdown } from '../../parts/Countdown';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { RegionPath } from '../../parts/RegionPath';
import { SeverityTag } from '../../parts/SeverityTag';
import { StateTag } from '../../parts/StateTag';
import { useIssues } from './useIssues';

type Issue = Schemas['Issue'];

/** The start page: what is open in my area, the earliest due first. The row in hand stands in the address. */
export function WatchPage() {
  const { t } = useTranslation('watch');
  const { t: common } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const issues = useIssues();
  const rows = useMemo(() => issues.data?.pages.flatMap((page) => page.items) ?? [], [issues.data]);

  const columns: Column<Issue>[] = [
    {
      key: 'due',
      title: common('time.due'),
      width: '150px',
      cell: (issue) => <Countdown dueAt={issue.dueAt} />,
    },
    {
      key: 'severity',
      title: t('severity'),
      width: '110px',
      cell: (issue) => <SeverityTag severity={issue.severity} />,
    },
    {
      key: 'what',
      title: t('what'),
      width: 'minmax(200px, 2fr)',
      cell: (issue) => name(issue.title, issue.item),
    },
    { key: 'site', title: t('site'), width: 'minmax(130px, 1fr)', cell: (issue) => issue.site },
    {
      key: 'region',
      title: t('region'),
      width: 'minmax(110px, 1fr)',
      cell: (issue) => <RegionPath path={issue.region} />,
    },
    { key: 'state', title: t('state'), width: '160px', cell: (issue) => <StateTag state={issue.state} /> },
    { key: 'rung', title: t('rung'), width: '70px', end: true, cell: (issue) => issue.rung },
    { key: 'taken', title: t('taken'), width: '120px', cell: (issue) => issue.takenBy ?? '–' },
  ];

  if (issues.isPending) return <Loading />;
  if (issues.isError) return <ErrorState error={issues.error} retry={issues.refetch} />;
  return (
    <>
      <PageHeader title={t('title')} />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <DataTable
          label={t('title')}
          rows={rows}
          columns={columns}
          rowKey={(issue) => issue.number}
          narrow={(issue) => (
            <>
              <span className="line">
                <strong>{name(issue.title, issue.item)}</strong>
                <Countdown dueAt={issue.dueAt} />
              </span>
              <span className="line quiet">
                <span>{issue.site}</span>
                <SeverityTag severity={issue.severity} />
              </span>
            </>
          )}
          current={search.get('issue') ?? undefined}
          // At once, not in a transition: the next key may come before that is shown.
          onCurrent={(key) =>
            setSearch(key === undefined ? {} : { issue: key }, { replace: true, flushSync: true })
          }
          onOpen={(issue) => void navigate(`/issues/${encodeURIComponent(issue.number)}`)}
          more={{
            has: issues.hasNextPage,
            busy: issues.isFetchingNextPage,
            load: () => void issues.fetchNextPage(),
          }}
          rowClass={(issue) => (issue.state === 'overdue' ? 'row-overdue' : undefined)}
        />
      )}
    </>
  );
}
