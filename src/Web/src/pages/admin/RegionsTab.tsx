import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useName } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { readRegion } from './etag';
import { RegionForm } from './RegionForm';
import { RegionTree } from './RegionTree';

/** The tree of regions, and beside it the one in hand with its posts. */
export function RegionsTab() {
  const { t } = useTranslation('admin');
  const name = useName();
  const [search, setSearch] = useSearchParams();
  const code = search.get('region') ?? undefined;
  const making = search.has('new');
  const region = useQuery({
    queryKey: ['region', code, 'edit'],
    queryFn: () => readRegion(code ?? ''),
    enabled: code !== undefined && !making,
    // What is being edited is not read anew under the hand.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <div className="split">
      <section className="panel stack">
        <Button onClick={() => setSearch({ ...(code === undefined ? {} : { region: code }), new: '1' })}>
          {t('regions.create')}
        </Button>
        <RegionTree
          row={(row) => (
            <button
              type="button"
              className="tree-name"
              aria-current={row.code === code ? 'true' : undefined}
              onClick={() => setSearch({ region: row.code })}
            >
              {name(row.name, row.code)} <span className="quiet">{row.code}</span>
            </button>
          )}
        />
      </section>
      <section className="panel stack">
        {making ? (
          <>
            <h2>{t('regions.create')}</h2>
            <RegionForm
              region={undefined}
              tag={undefined}
              parent={code}
              onSaved={(made) => setSearch({ region: made })}
            />
          </>
        ) : code === undefined ? (
          <EmptyState title={t('regions.choose')} hint={t('regions.chooseHint')} />
        ) : region.isPending ? (
          <Loading />
        ) : region.isError ? (
          <ErrorState error={region.error} retry={region.refetch} />
        ) : (
          <>
            <h2>{`${name(region.data.value.name, code)} · ${code}`}</h2>
            <RegionForm
              key={`${code} ${region.data.tag ?? ''}`}
              region={region.data.value}
              tag={region.data.tag}
              onSaved={() => undefined}
            />
          </>
        )}
      </section>
    </div>
  );
}
