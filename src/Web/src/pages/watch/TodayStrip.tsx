import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import type { Today } from './api';
import type { Address } from './useAddress';

/** Today's numbers. One that stands for a list narrows the list to it. */
export function TodayStrip({ today, address }: { today: Today; address: Address }) {
  const { t } = useTranslation('watch');
  const formats = useFormats();
  const counted = ({ count, exact }: Schemas['Count']) => formats.number(count) + (exact ? '' : '+');
  const { filters, change } = address;
  const only = (state: string, due: string) => ({ state, due });
  const is = (changes: { state: string; due: string }) =>
    filters.state.join(',') === changes.state && (filters.due ?? '') === changes.due;
  const figures = [
    { key: 'open', value: formats.number(today.open.total), to: only('open', '') },
    { key: 'overdue', value: formats.number(today.overdue.total), to: only('', 'overdue') },
    { key: 'dueToday', value: counted(today.dueToday), to: only('', 'today') },
    {
      key: 'awaiting',
      value: formats.number(today.awaitingLookBack.total),
      to: only('awaitingLookBack', ''),
    },
    ...(today.lookBacksDue === undefined
      ? []
      : [{ key: 'lookBacksDue' as const, value: counted(today.lookBacksDue) }]),
    { key: 'dutiesMissed', value: formats.number(today.dutiesMissed) },
    { key: 'raised', value: formats.number(today.raised) },
    { key: 'closed', value: formats.number(today.closed) },
  ] as const;
  return (
    <ul className="today" aria-label={t('today.title')}>
      {figures.map((figure) => {
        const loud = figure.key === 'overdue' && today.overdue.total > 0 ? ' figure-overdue' : '';
        const inside = (
          <>
            <span className="figure-value">{figure.value}</span>
            <span className="figure-name">{t(`today.${figure.key}`)}</span>
          </>
        );
        return (
          <li key={figure.key}>
            {'to' in figure ? (
              <button
                type="button"
                className={`figure${loud}`}
                aria-pressed={is(figure.to)}
                onClick={() => change(is(figure.to) ? only('', '') : figure.to)}
              >
                {inside}
              </button>
            ) : (
              <span className="figure">{inside}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
