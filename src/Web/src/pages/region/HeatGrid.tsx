import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { readGrid, type GridRow } from './answers';
import { heatOf, isRate, measures, sorted, valueOf, type Measure } from './measures';

/** The regions below beside each other. A cell is its number; the colour only leads the eye. The order stands in the address. */
export function HeatGrid({ code, days }: { code: string; days: number }) {
  const { t } = useTranslation('region');
  const name = useName();
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const by = measures.find((measure) => measure === search.get('by')) ?? 'overdue';
  const grid = useQuery({ queryKey: ['region', code, 'grid', days], queryFn: () => readGrid(code, days) });
  const text = (row: GridRow, measure: Measure) => {
    const value = valueOf(row, measure);
    if (value === undefined) return '–';
    return isRate(measure) ? formats.percent(value) : formats.number(value);
  };
  const parts = (row: GridRow, measure: Measure) => {
    if (measure === 'inTime' && row.closed > 0) return t('of', { part: row.closedInTime, whole: row.closed });
    if (measure === 'lookBacks' && row.lookBacks > 0)
      return t('of', { part: row.lookBacksPassed, whole: row.lookBacks });
    return undefined;
  };
  const sort = (measure: Measure) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('by', measure);
        return next;
      },
      { replace: true },
    );
  const rows = grid.data?.rows ?? [];
  return (
    <section className="panel">
      <h2>{t('below')}</h2>
      {grid.isPending && <Loading />}
      {grid.isError && <ErrorState error={grid.error} retry={grid.refetch} />}
      {grid.isSuccess && rows.length === 0 && <p className="quiet">{t('noBelow')}</p>}
      {grid.data !== undefined && rows.length > 0 && (
        <>
          <p className="quiet region-hint">{t('heatHint')}</p>
          {/* Scrolls by itself on a phone, so the keyboard must reach it. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="region-scroll" tabIndex={0} role="region" aria-label={t('below')}>
            <table className="sheet region-heat">
              <thead>
                <tr>
                  <th scope="col">{t('region')}</th>
                  {measures.map((measure) => (
                    <th
                      key={measure}
                      scope="col"
                      aria-sort={measure !== by ? 'none' : isRate(measure) ? 'ascending' : 'descending'}
                    >
                      <button
                        type="button"
                        aria-label={t('sortBy', { measure: t(`measure.${measure}`) })}
                        onClick={() => sort(measure)}
                      >
                        {t(`measure.${measure}`)}
                        <span aria-hidden="true">
                          {measure === by ? (isRate(measure) ? ' ↑' : ' ↓') : ''}
                        </span>
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sorted(rows, by).map((row) => (
                  <tr key={row.code}>
                    <th scope="row">
                      <Link to={`/regions/${encodeURIComponent(row.code)}`}>{name(row.name, row.code)}</Link>
                    </th>
                    {measures.map((measure) => (
                      <td
                        key={measure}
                        title={parts(row, measure)}
                        className={`heat heat-${Math.round(heatOf(rows, row, measure) * 4)}`}
                      >
                        {text(row, measure)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('own', { region: name(grid.data.own.name, grid.data.own.code) })}</th>
                  {measures.map((measure) => (
                    <td key={measure} className="heat" title={parts(grid.data.own, measure)}>
                      {text(grid.data.own, measure)}
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
