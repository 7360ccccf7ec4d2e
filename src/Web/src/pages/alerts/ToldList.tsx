import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '../../api/client';
import { useFeed } from '../../api/useFeed';
import { useLanguage } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { FilterDate } from '../../parts/FilterDate';
import { FilterText } from '../../parts/FilterText';
import { Loading } from '../../parts/Loading';
import { SeverityTag } from '../../parts/SeverityTag';
import { Toolbar } from '../../parts/Toolbar';
import { useFilters } from '../../parts/useFilters';
import { AlertPanel } from './AlertPanel';
import { DeliveryTag } from './DeliveryTag';
import { alertFilters, alertQuery, belongs, outcome } from './filters';
import { reasons, type Reason } from './reasons';

type Alert = Schemas['Alert'];

/** Alerts as they went out, the newest first. New ones are announced, so that the list does not move under the hand. */
export function ToldList() {
  const { t } = useTranslation('alerts');
  const formats = useFormats();
  const language = useLanguage();
  const cache = useQueryClient();
  const { filters, any, set, clear, current, setCurrent } = useFilters(alertFilters, 'row');
  const [opened, setOpened] = useState(current !== undefined);
  const [fresh, setFresh] = useState<{ of: string; ids: ReadonlySet<string> }>({ of: '', ids: new Set() });
  const query = alertQuery(filters);
  const key = ['alerts', query];
  const list = JSON.stringify(query);
  const alerts = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/alerts', {
          params: {
            query: { ...query, limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = useMemo(() => alerts.data?.pages.flatMap((page) => page.items) ?? [], [alerts.data]);
  const show = () => {
    setFresh({ of: list, ids: new Set() });
    void cache.resetQueries({ queryKey: key });
  };
  useFeed({
    entries: (batch) => {
      const news = batch.flatMap((entry) =>
        entry.kind === 'alert' && belongs(entry.alert, filters) ? [entry.alert.alert] : [],
      );
      if (news.length > 0)
        setFresh((before) => ({
          of: list,
          ids: new Set([...(before.of === list ? before.ids : []), ...news]),
        }));
    },
    reset: show,
  });
  const count = fresh.of === list ? fresh.ids.size : 0;

  const columns: Column<Alert>[] = [
    {
      key: 'when',
      title: t('column.when'),
      width: '120px',
      cell: (alert) => <time dateTime={alert.decidedAt}>{formats.short(alert.decidedAt)}</time>,
    },
    {
      key: 'severity',
      title: t('column.severity'),
      width: '100px',
      cell: (alert) => <SeverityTag severity={alert.severity} />,
    },
    {
      key: 'reason',
      title: t('column.reason'),
      width: '170px',
      cell: (alert) => t(`reason.${alert.reason}`),
    },
    {
      key: 'text',
      title: t('column.text'),
      width: 'minmax(240px, 3fr)',
      cell: (alert) => alert.text[language],
    },
    {
      key: 'told',
      title: t('column.told'),
      width: 'minmax(110px, 1fr)',
      cell: (alert) => alert.recipients.map((recipient) => recipient.name).join(', ') || '–',
    },
    {
      key: 'delivery',
      title: t('column.delivery'),
      width: '120px',
      cell: (alert) => <DeliveryTag state={outcome(alert.deliveries)} />,
    },
  ];

  return (
    <div className="fill">
      <Toolbar label={t('filter.label')}>
        <Select
          aria-label={t('filter.reason')}
          placeholder={t('filter.reason')}
          allowClear
          value={query.reason ?? null}
          onChange={(reason: Reason | undefined) => set({ reason })}
          options={reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
          style={{ width: 190 }}
        />
        <FilterText
          label={t('filter.region')}
          value={filters.region}
          onChange={(region) => set({ region })}
        />
        <FilterText label={t('filter.site')} value={filters.site} onChange={(site) => set({ site })} />
        <FilterText
          label={t('filter.issue')}
          value={filters.issue}
          onChange={(issue) => set({ issue })}
          width={230}
        />
        <FilterDate label={t('filter.from')} value={filters.from} onChange={(from) => set({ from })} />
        <FilterDate label={t('filter.to')} value={filters.to} onChange={(to) => set({ to })} />
        {any && (
          <Button type="link" onClick={clear}>
            {t('filter.clear')}
          </Button>
        )}
      </Toolbar>
      {count > 0 && (
        <Button className="fresh" size="small" onClick={show}>
          {t('fresh', { count })}
        </Button>
      )}
      {alerts.isPending ? (
        <Loading />
      ) : alerts.isError ? (
        <ErrorState error={alerts.error} retry={alerts.refetch} />
      ) : rows.length === 0 ? (
        <EmptyState
          title={t(any ? 'emptyFiltered' : 'empty')}
          hint={t(any ? 'emptyFilteredHint' : 'emptyHint')}
        />
      ) : (
        <DataTable
          label={t('views.told')}
          rows={rows}
          columns={columns}
          rowKey={(alert) => alert.alert}
          narrow={(alert) => (
            <>
              <span className="line">
                <strong>{alert.text[language]}</strong>
                <SeverityTag severity={alert.severity} />
              </span>
              <span className="line quiet">
                <span>{`${formats.short(alert.decidedAt)} · ${t(`reason.${alert.reason}`)}`}</span>
                <DeliveryTag state={outcome(alert.deliveries)} />
              </span>
            </>
          )}
          current={current}
          onCurrent={setCurrent}
          onOpen={(alert) => {
            setCurrent(alert.alert);
            setOpened(true);
          }}
          more={{
            has: alerts.hasNextPage,
            busy: alerts.isFetchingNextPage,
            load: () => void alerts.fetchNextPage(),
          }}
        />
      )}
      <AlertPanel
        id={opened ? current : undefined}
        alert={rows.find((alert) => alert.alert === current)}
        onClose={() => setOpened(false)}
      />
    </div>
  );
}
