import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { SidePanel } from '../../parts/SidePanel';
import { useFilters } from '../../parts/useFilters';
import type zh from './texts.zh';

type Entry = Schemas['Audit'];

/** Who used power over accounts, tokens, secrets, deliveries and parked messages, the newest first. */
export function AuditTab() {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { current, setCurrent } = useFilters([], 'entry');
  const [opened, setOpened] = useState(false);
  const audit = useInfiniteQuery({
    queryKey: ['audit'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/audit', {
          params: { query: { limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = useMemo(() => audit.data?.pages.flatMap((page) => page.items) ?? [], [audit.data]);
  const keys = useMemo(() => new Map(rows.map((entry, index) => [entry, `${rows.length - index}`])), [rows]);
  const action = (entry: Entry) =>
    t(`audit.actions.${entry.action as keyof typeof zh.audit.actions}`, { defaultValue: entry.action });
  const columns: Column<Entry>[] = [
    { key: 'at', title: t('audit.at'), width: '130px', cell: (entry) => formats.short(entry.at) },
    { key: 'by', title: t('audit.by'), width: 'minmax(110px, 1fr)', cell: (entry) => entry.by },
    { key: 'action', title: t('audit.action'), width: '190px', cell: action },
    {
      key: 'subject',
      title: t('audit.subject'),
      width: 'minmax(130px, 1fr)',
      cell: (entry) => entry.subject,
    },
    { key: 'detail', title: t('audit.detail'), width: 'minmax(200px, 3fr)', cell: (entry) => entry.detail },
  ];
  if (audit.isPending) return <Loading />;
  if (audit.isError) return <ErrorState error={audit.error} retry={audit.refetch} />;
  if (rows.length === 0) return <EmptyState title={t('audit.none')} />;
  const entry = rows.find((one) => keys.get(one) === current);
  return (
    <div className="fill">
      <p className="quiet">{t('audit.about')}</p>
      <DataTable
        label={t('tabs.audit')}
        rows={rows}
        columns={columns}
        rowKey={(one) => keys.get(one) ?? ''}
        narrow={(one) => (
          <>
            <span className="line">
              <strong>{action(one)}</strong>
              <span className="quiet">{formats.short(one.at)}</span>
            </span>
            <span className="line quiet">
              <span>{`${one.by} · ${one.detail}`}</span>
            </span>
          </>
        )}
        current={current}
        onCurrent={setCurrent}
        onOpen={(one) => {
          setCurrent(keys.get(one));
          setOpened(true);
        }}
        more={{
          has: audit.hasNextPage,
          busy: audit.isFetchingNextPage,
          load: () => void audit.fetchNextPage(),
        }}
      />
      <SidePanel
        open={opened && entry !== undefined}
        onClose={() => setOpened(false)}
        title={entry === undefined ? '' : action(entry)}
      >
        {entry !== undefined && (
          <dl className="facts">
            <dt>{t('audit.at')}</dt>
            <dd>{formats.full(entry.at)}</dd>
            <dt>{t('audit.by')}</dt>
            <dd>{`${entry.by}${entry.token === undefined ? '' : ` (${entry.token})`}`}</dd>
            <dt>{t('audit.subject')}</dt>
            <dd className="mono">{entry.subject}</dd>
            <dt>{t('audit.detail')}</dt>
            <dd>{entry.detail}</dd>
          </dl>
        )}
      </SidePanel>
    </div>
  );
}
