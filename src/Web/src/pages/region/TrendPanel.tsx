import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { readTrend } from './answers';

const TrendChart = lazy(async () => ({ default: (await import('./TrendChart')).TrendChart }));

/** Issues raised, closed and come overdue on each day: drawn, or as a table for those who read it. */
export function TrendPanel({ code, days }: { code: string; days: number }) {
  const { t } = useTranslation('region');
  const { date, number } = useFormats();
  const [asTable, setAsTable] = useState(false);
  const trend = useQuery({ queryKey: ['region', code, 'trend', days], queryFn: () => readTrend(code, days) });
  const day = (text: string) => date(`${text}T00:00:00+00:00`);
  const empty = trend.data?.days.every(({ raised, closed, overdue }) => raised + closed + overdue === 0);
  return (
    <section className="panel">
      <div className="region-head">
        <h2>{t('trend')}</h2>
        {trend.data !== undefined && empty === false && (
          <Button size="small" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'asChart' : 'asTable')}
          </Button>
        )}
      </div>
      {trend.isPending && <Loading />}
      {trend.isError && <ErrorState error={trend.error} retry={trend.refetch} />}
      {empty === true && <p className="quiet">{t('noTrend')}</p>}
      {trend.data !== undefined && empty === false && !asTable && (
        <figure className="region-chart">
          <figcaption className="visually-hidden">
            {t('trendOf', { from: day(trend.data.from), to: day(trend.data.to) })}
          </figcaption>
          <Suspense fallback={<Loading />}>
            <TrendChart trend={trend.data} />
          </Suspense>
        </figure>
      )}
      {trend.data !== undefined && empty === false && asTable && (
        // Scrolls by itself, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="region-chart region-scroll" tabIndex={0} role="region" aria-label={t('trend')}>
          <table className="sheet">
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                {(['raised', 'closed', 'cameOverdue', 'missed'] as const).map((key) => (
                  <th key={key} scope="col" className="sheet-end">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {trend.data.days.map((of) => (
                <tr key={of.day}>
                  <th scope="row">{day(of.day)}</th>
                  <td className="sheet-end">{number(of.raised)}</td>
                  <td className="sheet-end">{number(of.closed)}</td>
                  <td className="sheet-end">{number(of.overdue)}</td>
                  <td className="sheet-end">{number(of.dutiesMissed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
