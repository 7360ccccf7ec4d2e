import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ask, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useFormats } from '../../i18n/time';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { fieldText } from '../../parts/problemText';
import { useFilters } from '../../parts/useFilters';

type Parked = Schemas['Parked'];

/** What lies parked, the oldest first. Says where that comes from, for without a broker there is never anything. */
export function ParkedList() {
  const { t } = useTranslation('rejected');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const { current, setCurrent } = useFilters([], 'row');
  const parked = useInfiniteQuery({
    queryKey: ['parked'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/parked', {
          params: { query: { limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 30_000,
  });
  const rows = useMemo(() => parked.data?.pages.flatMap((page) => page.items) ?? [], [parked.data]);
  const first = (message: Parked) => {
    const [error] = message.errors;
    return error === undefined
      ? '–'
      : common('error.field', { field: error.field, text: fieldText(common, error) });
  };
  const columns: Column<Parked>[] = [
    {
      key: 'parked',
      title: t('column.parked'),
      width: '120px',
      cell: (message) =>
        message.parkedAt === undefined ? (
          '–'
        ) : (
          <time dateTime={message.parkedAt}>{formats.short(message.parkedAt)}</time>
        ),
    },
    {
      key: 'type',
      title: t('column.type'),
      width: 'minmax(150px, 1fr)',
      cell: (message) => message.type ?? t('untyped'),
    },
    {
      key: 'subject',
      title: t('column.subject'),
      width: 'minmax(120px, 1fr)',
      cell: (message) => message.subject ?? '–',
    },
    {
      key: 'source',
      title: t('column.source'),
      width: 'minmax(140px, 1fr)',
      cell: (message) => message.source ?? '–',
    },
    { key: 'errors', title: t('column.errors'), width: 'minmax(200px, 2fr)', cell: first },
    {
      key: 'count',
      title: '',
      width: '90px',
      cell: (message) => (message.errors.length > 1 ? t('errorCount', { count: message.errors.length }) : ''),
    },
    {
      key: 'tries',
      title: t('column.tries'),
      width: '70px',
      end: true,
      cell: (message) => formats.number(message.tries),
    },
  ];
  const away = parked.error instanceof ApiProblem && parked.error.status === 503;
  return (
    <>
      <PageHeader title={t('title')} />
      {parked.isPending ? (
        <Loading />
      ) : away ? (
        <EmptyState title={t('away')} hint={t('awayHint')} />
      ) : parked.isError ? (
        <ErrorState error={parked.error} retry={parked.refetch} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('empty')} hint={t('about')} />
      ) : (
        <>
          <p className="quiet">{t('about')}</p>
          <DataTable
            label={t('title')}
            rows={rows}
            columns={columns}
            rowKey={(message) => message.id}
            narrow={(message) => (
              <>
                <span className="line">
                  <strong>{message.type ?? t('untyped')}</strong>
                  <span>{message.subject}</span>
                </span>
                <span className="line quiet">
                  <span>{first(message)}</span>
                </span>
              </>
            )}
            current={current}
            onCurrent={setCurrent}
            onOpen={(message) => void navigate(`/rejected/${encodeURIComponent(message.id)}`)}
            more={{
              has: parked.hasNextPage,
              busy: parked.isFetchingNextPage,
              load: () => void parked.fetchNextPage(),
            }}
          />
        </>
      )}
    </>
  );
}
