import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { readDuties, type DutyWindow } from './answers';

type State = DutyWindow['state'];

const days = 14;
// More windows of a day than this are shown as one mark and a count.
const marksADay = 4;
const states: State[] = ['done', 'late', 'missed', 'pending', 'upcoming', 'suspended'];

/** How each duty went in the last two weeks: a column a day, a mark a window, told apart by shape and by words. */
export function DutyStrips({ code }: { code: string }) {
  const { t } = useTranslation('site');
  const { t: common } = useTranslation();
  const name = useName();
  const formats = useFormats();
  const duties = useQuery({ queryKey: ['site', code, 'duties'], queryFn: () => readDuties(code, days) });
  const dates = duties.data?.items[0]?.days.map(({ day }) => day) ?? [];
  const words = (windows: readonly DutyWindow[]) =>
    states
      .map((state) => [state, windows.filter((window) => window.state === state).length] as const)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => `${t(`window.${state}`)} ${formats.number(count)}`)
      .join(', ');
  return (
    <section className="panel">
      <h2>{t('duties', { days })}</h2>
      {duties.isPending && <Loading />}
      {duties.isError && <ErrorState error={duties.error} retry={duties.refetch} />}
      {duties.data?.items.length === 0 && <p className="quiet">{t('noDuties')}</p>}
      {duties.data !== undefined && duties.data.items.length > 0 && (
        <>
          <p className="duty-legend" aria-label={t('dutiesHint')}>
            {states.map((state) => (
              <span key={state}>
                <WindowMark state={state} /> {t(`window.${state}`)}
              </span>
            ))}
          </p>
          {/* Scrolls by itself on a phone, so the keyboard must reach it. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="duty-scroll" tabIndex={0} role="region" aria-label={t('duties', { days })}>
            <table className="duty-table">
              <thead>
                <tr>
                  <th scope="col">{t('duty')}</th>
                  {dates.map((day) => (
                    <th key={day} scope="col">
                      <span aria-hidden="true">{Number(day.slice(8))}</span>
                      <span className="visually-hidden">{formats.date(`${day}T00:00:00+00:00`)}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {duties.data.items.map((item) => (
                  <tr key={item.template}>
                    <th scope="row">
                      {name(item.title, item.template)}
                      <span className="quiet">{common(`itemState.${item.state}`)}</span>
                    </th>
                    {item.days.map(({ day, windows }) => (
                      <td key={day} title={`${formats.date(`${day}T00:00:00+00:00`)} ${words(windows)}`}>
                        <Marks windows={windows} />
                        <span className="visually-hidden">
                          {windows.length === 0 ? t('dayNone') : words(windows)}
                        </span>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function Marks({ windows }: { windows: readonly DutyWindow[] }) {
  const { t } = useTranslation('site');
  if (windows.length <= marksADay)
    return (
      <span className="duty-marks">
        {windows.map((window) => (
          <WindowMark key={window.start} state={window.state} />
        ))}
      </span>
    );
  const worst = (['missed', 'late', 'pending', 'upcoming', 'suspended', 'done'] as const).find((state) =>
    windows.some((window) => window.state === state),
  );
  const done = windows.filter(({ state }) => state === 'done' || state === 'late').length;
  return (
    <span className="duty-marks duty-many" aria-hidden="true">
      {worst !== undefined && <WindowMark state={worst} />}
      <small>{t('windows', { done, all: windows.length })}</small>
    </span>
  );
}

/** Done: a full square. Late: a half one. Missed: a cross. Running: a ring. To come: a dot. Suspended: a dash. */
function WindowMark({ state }: { state: State }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className={`duty-mark duty-${state}`}>
      {state === 'done' && <rect x="1.5" y="1.5" width="11" height="11" rx="2" />}
      {state === 'late' && (
        <>
          <rect x="2" y="2" width="10" height="10" rx="2" className="duty-line" />
          <path d="M2 12 V4 a2 2 0 0 1 2 -2 H12 Z" />
        </>
      )}
      {state === 'missed' && <path d="M2.5 2.5 11.5 11.5 M11.5 2.5 2.5 11.5" className="duty-line" />}
      {state === 'pending' && <circle cx="7" cy="7" r="4.5" className="duty-line" />}
      {state === 'upcoming' && <circle cx="7" cy="7" r="1.5" />}
      {state === 'suspended' && <path d="M3 7 H11" className="duty-line" />}
    </svg>
  );
}
