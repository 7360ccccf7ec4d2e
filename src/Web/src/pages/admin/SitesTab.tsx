import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../../i18n';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { FilterText } from '../../parts/FilterText';
import { Loading } from '../../parts/Loading';
import { SidePanel } from '../../parts/SidePanel';
import { Toolbar } from '../../parts/Toolbar';
import { useFilters } from '../../parts/useFilters';
import { sitesPage } from './registry';
import { SiteEditor } from './SiteEditor';
import { TypeSelect } from './TypeSelect';
import type { SiteRow } from './types';

const statuses = ['active', 'suspended', 'closed'] as const;
const newSite = '*';

/** Sites by code, which can be searched and edited. */
export function SitesTab() {
  const { t } = useTranslation('admin');
  const name = useName();
  const { filters, any, set, clear, current, setCurrent } = useFilters(
    ['q', 'region', 'type', 'status', 'edit'],
    'row',
  );
  const { edit, status: word, ...texts } = filters;
  const status = statuses.find((one) => one === word);
  const wanted = { ...texts, ...(status === undefined ? {} : { status }) };
  const sites = useInfiniteQuery({
    queryKey: ['sites', wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => sitesPage(wanted, pageParam, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = useMemo(() => sites.data?.pages.flatMap((page) => page.items) ?? [], [sites.data]);
  const columns: Column<SiteRow>[] = [
    {
      key: 'name',
      title: t('sites.name'),
      width: 'minmax(160px, 2fr)',
      cell: (site) => name(site.name, site.code),
    },
    { key: 'code', title: t('code'), width: 'minmax(140px, 1fr)', cell: (site) => site.code },
    {
      key: 'type',
      title: t('sites.type'),
      width: 'minmax(140px, 1fr)',
      cell: (site) => <span title={site.type}>{name(site.typeName, site.type)}</span>,
    },
    {
      key: 'region',
      title: t('sites.region'),
      width: 'minmax(120px, 1fr)',
      cell: (site) => name(site.regionName, site.region.at(-1)),
    },
    {
      key: 'status',
      title: t('accounts.state'),
      width: '110px',
      cell: (site) => <span className="tag">{t(`sites.statuses.${site.status}`)}</span>,
    },
  ];
  return (
    <div className="fill">
      <div className="spread">
        <Toolbar label={t('sites.filter')}>
          <FilterText label={t('sites.search')} value={filters.q} onChange={(q) => set({ q })} width={200} />
          <FilterText
            label={t('sites.regionCode')}
            value={filters.region}
            onChange={(region) => set({ region })}
            width={180}
          />
          <TypeSelect
            allowClear
            label={t('sites.type')}
            value={filters.type ?? null}
            onChange={(type) => set({ type })}
            style={{ width: 180 }}
          />
          <Select
            aria-label={t('accounts.state')}
            placeholder={t('accounts.state')}
            allowClear
            value={status ?? null}
            onChange={(next: (typeof statuses)[number] | undefined) => set({ status: next })}
            options={statuses.map((value) => ({ value, label: t(`sites.statuses.${value}`) }))}
            style={{ width: 120 }}
          />
          {any && (
            <Button type="link" onClick={clear}>
              {t('sites.clear')}
            </Button>
          )}
        </Toolbar>
        <Button type="primary" onClick={() => set({ edit: newSite })}>
          {t('sites.create')}
        </Button>
      </div>
      {sites.isPending ? (
        <Loading />
      ) : sites.isError ? (
        <ErrorState error={sites.error} retry={sites.refetch} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('sites.none')} hint={t('sites.noneHint')} />
      ) : (
        <DataTable
          label={t('tabs.sites')}
          rows={rows}
          columns={columns}
          rowKey={(site) => site.code}
          narrow={(site) => (
            <>
              <span className="line">
                <strong>{name(site.name, site.code)}</strong>
                <span className="tag">{t(`sites.statuses.${site.status}`)}</span>
              </span>
              <span className="line quiet">
                <span>{`${site.code} · ${name(site.regionName, site.region.at(-1))}`}</span>
              </span>
            </>
          )}
          current={current}
          onCurrent={setCurrent}
          onOpen={(site) => set({ edit: site.code })}
          more={{
            has: sites.hasNextPage,
            busy: sites.isFetchingNextPage,
            load: () => void sites.fetchNextPage(),
          }}
        />
      )}
      <SidePanel
        open={edit !== undefined}
        onClose={() => set({ edit: undefined })}
        title={edit === newSite ? t('sites.create') : (edit ?? '')}
      >
        {edit !== undefined && (
          <SiteEditor code={edit === newSite ? undefined : edit} onSaved={(code) => set({ edit: code })} />
        )}
      </SidePanel>
    </div>
  );
}
