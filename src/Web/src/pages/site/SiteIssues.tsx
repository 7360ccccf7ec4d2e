import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { Countdown } from '../../parts/Countdown';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { SeverityTag } from '../../parts/SeverityTag';
import { StateTag } from '../../parts/StateTag';
import { readIssues } from './answers';

/** All issues of a site, the ended ones too, the newest first. */
export function SiteIssues({ code }: { code: string }) {
  const { t } = useTranslation('site');
  const name = useName();
  const formats = useFormats();
  const issues = useInfiniteQuery({
    queryKey: ['site', code, 'issues'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => readIssues(code, pageParam),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = issues.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel">
      <h2>{t('issues')}</h2>
      {issues.isPending && <Loading />}
      {issues.isError && <ErrorState error={issues.error} retry={issues.refetch} />}
      {issues.isSuccess && rows.length === 0 && <p className="quiet">{t('noIssues')}</p>}
      {rows.length > 0 && (
        <table className="sheet sheet-stack">
          <thead>
            <tr>
              <th scope="col">{t('issue')}</th>
              <th scope="col">{t('severity')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('raised')}</th>
              <th scope="col">{t('due')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((issue) => (
              <tr key={issue.number} className={issue.state === 'overdue' ? 'sheet-overdue' : undefined}>
                <th scope="row">
                  <Link to={`/issues/${encodeURIComponent(issue.number)}`}>
                    {name(issue.title, issue.item)}
                    <span className="visually-hidden"> {issue.number}</span>
                  </Link>
                </th>
                <td data-label={t('severity')}>
                  <SeverityTag severity={issue.severity} />
                </td>
                <td data-label={t('state')}>
                  <StateTag state={issue.state} />
                </td>
                <td data-label={t('raised')}>{formats.short(issue.raisedAt)}</td>
                <td data-label={t('due')}>
                  {issue.state === 'open' || issue.state === 'overdue' ? (
                    <Countdown dueAt={issue.dueAt} />
                  ) : (
                    <span className="quiet">{formats.short(issue.endedAt ?? issue.dueAt)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {issues.hasNextPage && (
        <Button loading={issues.isFetchingNextPage} onClick={() => void issues.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
