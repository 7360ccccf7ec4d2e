import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/time';
import type { Region } from './answers';

const states = ['overdue', 'open', 'awaitingLookBack'] as const;
const severities = ['critical', 'serious', 'general'] as const;
const figures = [
  'visits',
  'sites',
  'persons',
  'sorties',
  'issuesFound',
  'issuesRectified',
  'suggestions',
  'lookBacks',
  'lookBacksPassed',
  'dutiesMissed',
] as const;

/** How the subtree stands now, by state and severity, and what today has brought. */
export function LiveFigures({ region }: { region: Region }) {
  const { t } = useTranslation('region');
  const { t: common } = useTranslation();
  const { number } = useFormats();
  const { live, today } = region;
  return (
    <div className="region-columns region-figures">
      <section className="panel">
        <h2>{t('now')}</h2>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{t('state')}</th>
              {severities.map((severity) => (
                <th key={severity} scope="col" className="sheet-end">
                  {common(`severity.${severity}`)}
                </th>
              ))}
              <th scope="col" className="sheet-end">
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <tr
                key={state}
                className={state === 'overdue' && live.overdue.total > 0 ? 'region-over' : undefined}
              >
                <th scope="row">{common(`state.${state}`)}</th>
                {severities.map((severity) => (
                  <td key={severity} className="sheet-end">
                    {number(live[state][severity])}
                  </td>
                ))}
                <td className="sheet-end region-total">{number(live[state].total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet region-below">
          {`${t('today')} ${number(live.dueToday ?? 0)} · ${t('sites')} ${number(live.sites)}`}
        </p>
      </section>
      <section className="panel">
        <h2>{t('todayFigures')}</h2>
        <dl className="region-today">
          {figures.map((figure) => (
            <div key={figure}>
              <dt>{t(`figures.${figure}`)}</dt>
              <dd>{number(today[figure])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
