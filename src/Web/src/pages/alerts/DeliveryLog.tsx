import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { FilterDate } from '../../parts/FilterDate';
import { FilterText } from '../../parts/FilterText';
import { Loading } from '../../parts/Loading';
import { Toolbar } from '../../parts/Toolbar';
import { useFilters } from '../../parts/useFilters';
import { DeliveryPanel } from './DeliveryPanel';
import { DeliveryTag } from './DeliveryTag';
import { deliveryFilters, deliveryQuery } from './filters';
import { ResendFailed } from './ResendFailed';

type Delivery = Schemas['Delivery'];
const states = ['pending', 'delivered', 'failed'] as const;

/** Every alert on every channel, with how often it was tried; what failed can be sent again, one by one or all at once. */
export function DeliveryLog() {
  const { t } = useTranslation('alerts');
  const formats = useFormats();
  const { filters, any, set, clear, current, setCurrent } = useFilters(deliveryFilters, 'row');
  const [opened, setOpened] = useState(current !== undefined);
  const query = deliveryQuery(filters);
  const deliveries = useInfiniteQuery({
    queryKey: ['deliveries', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/deliveries', {
          params: {
            query: { ...query, limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 30_000,
  });
  const rows = useMemo(() => deliveries.data?.pages.flatMap((page) => page.items) ?? [], [deliveries.data]);

  const instant = (time: string | undefined) =>
    time === undefined ? '–' : <time dateTime={time}>{formats.short(time)}</time>;
  const columns: Column<Delivery>[] = [
    {
      key: 'when',
      title: t('column.when'),
      width: '120px',
      cell: (delivery) => instant(delivery.decidedAt),
    },
    {
      key: 'state',
      title: t('column.state'),
      width: '110px',
      cell: (delivery) => <DeliveryTag state={delivery.state} />,
    },
    {
      key: 'reason',
      title: t('column.reason'),
      width: '170px',
      cell: (delivery) => t(`reason.${delivery.reason}`),
    },
    {
      key: 'channel',
      title: t('column.channel'),
      width: 'minmax(180px, 2fr)',
      cell: (delivery) => `${delivery.kind} · ${delivery.address}`,
    },
    {
      key: 'recipient',
      title: t('column.recipient'),
      width: 'minmax(90px, 1fr)',
      cell: (delivery) => delivery.recipient ?? '–',
    },
    {
      key: 'attempts',
      title: t('column.attempts'),
      width: '80px',
      end: true,
      cell: (delivery) => delivery.attempts,
    },
    {
      key: 'last',
      title: t('column.last'),
      width: '120px',
      cell: (delivery) => instant(delivery.lastTriedAt),
    },
    { key: 'next', title: t('column.next'), width: '120px', cell: (delivery) => instant(delivery.nextAt) },
  ];

  return (
    <div className="fill">
      <div className="spread">
        <Toolbar label={t('filter.label')}>
          <Select
            aria-label={t('filter.state')}
            placeholder={t('filter.state')}
            allowClear
            value={query.state ?? null}
            onChange={(state: (typeof states)[number] | undefined) => set({ state })}
            options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            style={{ width: 120 }}
          />
          <FilterText
            label={t('filter.kind')}
            value={filters.kind}
            onChange={(kind) => set({ kind })}
            width={140}
          />
          <FilterText
            label={t('filter.region')}
            value={filters.region}
            onChange={(region) => set({ region })}
            width={140}
          />
          <FilterText label={t('filter.site')} value={filters.site} onChange={(site) => set({ site })} />
          <FilterText label={t('filter.issue')} value={filters.issue} onChange={(issue) => set({ issue })} />
          <FilterText label={t('filter.alert')} value={filters.alert} onChange={(alert) => set({ alert })} />
          <FilterDate label={t('filter.from')} value={filters.from} onChange={(from) => set({ from })} />
          <FilterDate label={t('filter.to')} value={filters.to} onChange={(to) => set({ to })} />
          {any && (
            <Button type="link" onClick={clear}>
              {t('filter.clear')}
            </Button>
          )}
        </Toolbar>
        <ResendFailed filters={filters} />
      </div>
      {deliveries.isPending ? (
        <Loading />
      ) : deliveries.isError ? (
        <ErrorState error={deliveries.error} retry={deliveries.refetch} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('noDeliveries')} hint={t(any ? 'emptyFilteredHint' : 'noDeliveriesHint')} />
      ) : (
        <DataTable
          label={t('views.deliveries')}
          rows={rows}
          columns={columns}
          rowKey={(delivery) => String(delivery.id)}
          narrow={(delivery) => (
            <>
              <span className="line">
                <strong>{`${delivery.kind} · ${delivery.recipient ?? delivery.address}`}</strong>
                <DeliveryTag state={delivery.state} />
              </span>
              <span className="line quiet">
                <span>{`${formats.short(delivery.decidedAt)} · ${t(`reason.${delivery.reason}`)}`}</span>
                <span>{t('tried', { count: delivery.attempts })}</span>
              </span>
            </>
          )}
          current={current}
          onCurrent={setCurrent}
          onOpen={(delivery) => {
            setCurrent(String(delivery.id));
            setOpened(true);
          }}
          more={{
            has: deliveries.hasNextPage,
            busy: deliveries.isFetchingNextPage,
            load: () => void deliveries.fetchNextPage(),
          }}
        />
      )}
      <DeliveryPanel id={opened ? current : undefined} onClose={() => setOpened(false)} />
    </div>
  );
}
