import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { useCatalogueNames, useRegionName } from '../../parts/names';
import { PageHeader } from '../../parts/PageHeader';
import { Toolbar } from '../../parts/Toolbar';
import { useLater } from '../../parts/useLater';
import { listSites, type SiteRow } from './answers';

const statuses = ['active', 'suspended', 'closed', 'all'] as const;

/** The sites of one's area, by code. Search and filter stand in the address. */
export function SiteList() {
  const { t } = useTranslation('site');
  const name = useName();
  const formats = useFormats();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const set = (changes: Record<string, string>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changes))
          if (value === '') next.delete(key);
          else next.set(key, value);
        return next;
      },
      { replace: true, flushSync: true },
    );
  const q = search.get('q') ?? '';
  const filters = {
    q: useLater(q.trim(), 250),
    status: search.get('status') ?? '',
    region: search.get('region') ?? '',
    type: search.get('type') ?? '',
  };
  const regionName = useRegionName(filters.region);
  const catalogue = useCatalogueNames();
  const named = { region: regionName, type: catalogue.type(filters.type) };
  const filtered = Object.values(filters).some((value) => value !== '');
  const sites = useInfiniteQuery({
    queryKey: ['sites', 'list', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => listSites(filters, pageParam),
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => sites.data?.pages.flatMap(({ items }) => items) ?? [], [sites.data]);
  const columns: Column<SiteRow>[] = [
    {
      key: 'name',
      title: t('name'),
      width: 'minmax(180px, 2fr)',
      cell: (site) => <strong>{name(site.name, site.code)}</strong>,
    },
    { key: 'code', title: t('code'), width: 'minmax(140px, 1fr)', cell: (site) => site.code },
    {
      key: 'type',
      title: t('type'),
      width: 'minmax(110px, 1fr)',
      cell: (site) => <span title={site.type}>{name(site.typeName, site.type)}</span>,
    },
    {
      key: 'region',
      title: t('region'),
      width: 'minmax(110px, 1fr)',
      cell: (site) => name(site.regionName, site.region.at(-1)),
    },
    {
      key: 'status',
      title: t('status'),
      width: '200px',
      cell: (site) =>
        site.suspendedUntil === undefined
          ? t(`statuses.${site.status}`)
          : `${t('statuses.suspended')} → ${formats.short(site.suspendedUntil)}`,
    },
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <Toolbar label={t('filters')}>
        <Input
          type="search"
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          value={q}
          onChange={({ target }) => set({ q: target.value })}
          className="site-search"
          spellCheck={false}
        />
        <select
          className="field-select"
          aria-label={t('status')}
          value={filters.status}
          onChange={({ target }) => set({ status: target.value })}
        >
          <option value="">{t('statusAny')}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`statuses.${status}`)}
            </option>
          ))}
        </select>
        {(['region', 'type'] as const).map(
          (key) =>
            filters[key] !== '' && (
              <Button key={key} title={filters[key]} onClick={() => set({ [key]: '' })}>
                {`${t(key)}: ${named[key]} ×`}
              </Button>
            ),
        )}
        {filtered && (
          <Button type="text" onClick={() => set({ q: '', status: '', region: '', type: '' })}>
            {t('clear')}
          </Button>
        )}
      </Toolbar>
      {sites.isPending && <Loading />}
      {sites.isError && <ErrorState error={sites.error} retry={sites.refetch} />}
      {sites.isSuccess &&
        (rows.length === 0 ? (
          <EmptyState
            title={t(filtered ? 'none' : 'noneAtAll')}
            {...(filtered ? { hint: t('noneHint') } : {})}
          />
        ) : (
          <DataTable
            label={t('title')}
            rows={rows}
            columns={columns}
            rowKey={(site) => site.code}
            narrow={(site) => (
              <>
                <strong>{name(site.name, site.code)}</strong>
                <span className="line quiet">
                  <span>
                    {`${name(site.typeName, site.type)} · ${name(site.regionName, site.region.at(-1))} · ${site.code}`}
                  </span>
                  {site.status !== 'active' && <span>{t(`statuses.${site.status}`)}</span>}
                </span>
              </>
            )}
            current={search.get('site') ?? undefined}
            onCurrent={(key) => set({ site: key ?? '' })}
            onOpen={(site) => void navigate(`/sites/${encodeURIComponent(site.code)}`)}
            more={{
              has: sites.hasNextPage,
              busy: sites.isFetchingNextPage,
              load: () => void sites.fetchNextPage(),
            }}
          />
        ))}
    </>
  );
}
