import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { usePathText } from '../../parts/RegionPath';
import { Toolbar } from '../../parts/Toolbar';
import { useLater } from '../../parts/useLater';
import { findRegions, topRegions } from './answers';

/** The topmost regions of one's area, or those that a text finds, each with how it stands. */
export function RegionList() {
  const { t } = useTranslation('region');
  const name = useName();
  const pathText = usePathText();
  const { number } = useFormats();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const asked = useLater(q.trim(), 250);
  const regions = useQuery({
    queryKey: ['regions', 'list', asked],
    queryFn: () => (asked === '' ? topRegions() : findRegions(asked)),
    placeholderData: (before) => before,
  });
  const rows = regions.data?.items ?? [];
  return (
    <>
      <PageHeader title={t('title')} />
      <Toolbar label={t('search')}>
        <Input
          type="search"
          allowClear
          className="site-search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={q}
          spellCheck={false}
          onChange={({ target }) =>
            setSearch(target.value === '' ? {} : { q: target.value }, { replace: true, flushSync: true })
          }
        />
      </Toolbar>
      {regions.isPending && <Loading />}
      {regions.isError && <ErrorState error={regions.error} retry={regions.refetch} />}
      {regions.isSuccess && rows.length === 0 && (
        <EmptyState title={t(asked === '' ? 'noneAtAll' : 'none')} />
      )}
      {rows.length > 0 && (
        <section className="panel">
          <h2>{t(asked === '' ? 'top' : 'found')}</h2>
          <table className="sheet sheet-stack region-list">
            <thead>
              <tr>
                <th scope="col">{t('region')}</th>
                {(['overdue', 'open', 'awaiting', 'sites'] as const).map((key) => (
                  <th key={key} scope="col" className="sheet-end">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code, path, pathNames, live, ...region }) => (
                <tr key={code}>
                  <th scope="row">
                    <Link to={`/regions/${encodeURIComponent(code)}`}>{name(region.name, code)}</Link>{' '}
                    <span className="quiet">
                      {path.length > 1 && `${pathText(path.slice(0, -1), pathNames)} · `}
                      {code}
                    </span>
                  </th>
                  <td
                    className={live.overdue.total > 0 ? 'sheet-end region-over' : 'sheet-end'}
                    data-label={t('overdue')}
                  >
                    {number(live.overdue.total)}
                  </td>
                  <td className="sheet-end" data-label={t('open')}>
                    {number(live.open.total)}
                  </td>
                  <td className="sheet-end" data-label={t('awaiting')}>
                    {number(live.awaitingLookBack.total)}
                  </td>
                  <td className="sheet-end" data-label={t('sites')}>
                    {number(live.sites)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
