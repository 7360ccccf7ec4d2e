import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/time';
import { DataTable } from '../../parts/DataTable';
import type { Report } from './importing';

type View = 'errors' | 'new' | 'changed' | 'unchanged';
interface Row {
  key: string;
  place: string;
  what: string;
  says: string;
}

/** What a file comes to: every error by its line, and what of it is new, changed or as it was. */
export function ImportReport(props: {
  report: Report;
  file: string;
  /** Places are features of a map rather than lines. */
  outlines: boolean;
  action: ReactNode;
}) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const { report } = props;
  const counts: Record<View, number> = {
    errors: report.errorCount,
    new: report.new,
    changed: report.changed,
    unchanged: report.unchanged,
  };
  const views = (['errors', 'new', 'changed', 'unchanged'] as const).filter((view) => counts[view] > 0);
  const [chosen, setChosen] = useState<View>();
  const [current, setCurrent] = useState<string>();
  const view = views.find((one) => one === chosen) ?? views[0];
  const place = (number: number | undefined) =>
    number === undefined
      ? t('import.wholeFile')
      : t(props.outlines ? 'import.feature' : 'import.line', { number });
  const rows: Row[] =
    view === 'errors'
      ? report.errors.map((error, index) => ({
          key: `e${index}`,
          place: place(error.place),
          what: error.field === '' ? t('import.wholeLine') : error.field,
          says: common(`codes.${error.code as 'required'}`, { defaultValue: error.message }),
        }))
      : report.changes
          .filter(({ change }) => change === view)
          .map((change) => ({
            key: `c${change.place}`,
            place: place(change.place),
            what: change.code,
            says:
              change.points === undefined
                ? t(`import.change.${change.change}`)
                : t('import.points', { points: formats.number(change.points) }),
          }));
  return (
    <>
      <div className="spread" role="status">
        <strong className={report.errorCount > 0 ? 'bad' : report.applied ? 'good' : ''}>
          {report.errorCount > 0
            ? t('import.wrong', { file: props.file, errors: formats.number(report.errorCount) })
            : report.applied
              ? t('import.applied', { file: props.file })
              : report.new + report.changed > 0
                ? t('import.ready', { file: props.file })
                : t('import.nothing', { file: props.file })}
        </strong>
        {props.action}
      </div>
      {report.errorCount > report.errors.length && (
        <p className="quiet">{t('import.firstOnly', { shown: formats.number(report.errors.length) })}</p>
      )}
      {view !== undefined && (
        <>
          <Segmented<View>
            aria-label={t('import.report')}
            value={view}
            options={views.map((value) => ({
              value,
              label: `${t(`import.view.${value}`)} ${formats.number(counts[value])}`,
            }))}
            onChange={setChosen}
            style={{ alignSelf: 'flex-start' }}
          />
          <DataTable
            label={t(`import.view.${view}`)}
            rows={rows}
            columns={[
              { key: 'place', title: t('import.place'), width: '130px', cell: (row: Row) => row.place },
              {
                key: 'what',
                title: t(view === 'errors' ? 'import.column' : 'import.code'),
                width: 'minmax(140px, 1fr)',
                cell: (row: Row) => row.what,
              },
              {
                key: 'says',
                title: t(view === 'errors' ? 'import.says' : 'import.becomes'),
                width: 'minmax(200px, 3fr)',
                cell: (row: Row) => <span title={row.says}>{row.says}</span>,
              },
            ]}
            rowKey={(row) => row.key}
            narrow={(row) => (
              <>
                <span className="line">
                  <strong>{`${row.place} · ${row.what}`}</strong>
                </span>
                <span className="line quiet">
                  <span>{row.says}</span>
                </span>
              </>
            )}
            current={current}
            onCurrent={setCurrent}
            onOpen={() => undefined}
          />
        </>
      )}
    </>
  );
}
