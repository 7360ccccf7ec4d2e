import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Progress, Segmented } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../../parts/FormErrors';
import { useFilters } from '../../parts/useFilters';
import { useMay } from '../../session/session';
import { importKinds, sendFile, type ImportKind } from './importing';
import { ImportReport } from './ImportReport';

/** Loads a file: first it is only tried, and says everything that is wrong and what it would change; then it is applied. */
export function ImportTab() {
  const { t } = useTranslation('admin');
  const tables = useMay('import');
  const outlines = useMay('manageOutlines');
  const { filters, set } = useFilters(['kind'], 'row');
  const kinds = importKinds.filter((kind) => (kind === 'outlines' ? outlines : tables));
  const kind = kinds.find((one) => one === filters.kind) ?? kinds[0];
  if (kind === undefined) return null;
  return (
    <div className="fill">
      <Segmented<ImportKind>
        aria-label={t('import.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`import.kinds.${value}`) }))}
        onChange={(next) => set({ kind: next })}
        style={{ alignSelf: 'flex-start' }}
      />
      <ImportFile key={kind} kind={kind} />
    </div>
  );
}

function ImportFile({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('admin');
  const cache = useQueryClient();
  const id = useId();
  const [file, setFile] = useState<File>();
  const attempt = useMutation({
    mutationFn: (chosen: File) => sendFile(kind, chosen, true),
  });
  const apply = useMutation({
    mutationFn: (chosen: File) => sendFile(kind, chosen, false),
    onSuccess: () => cache.invalidateQueries(),
  });
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    apply.reset();
    attempt.reset();
    if (chosen !== undefined) attempt.mutate(chosen);
  };
  const busy = attempt.isPending || apply.isPending;
  const report = apply.data ?? attempt.data;
  const changes = report === undefined ? 0 : report.new + report.changed;
  return (
    <>
      <div className="panel stack">
        <p className="quiet">{t(`import.what.${kind}`)}</p>
        <label htmlFor={id}>{t('import.file')}</label>
        <input
          id={id}
          type="file"
          accept={kind === 'outlines' ? '.geojson,.json,application/geo+json' : '.csv,text/csv'}
          disabled={busy}
          onChange={(event) => choose(event.target.files?.[0])}
          onClick={(event) => {
            // The same file again, corrected meanwhile, is a choice too.
            event.currentTarget.value = '';
          }}
        />
        {busy && (
          <div role="status">
            <p>{t(attempt.isPending ? 'import.trying' : 'import.applying', { file: file?.name })}</p>
            <Progress percent={100} status="active" showInfo={false} aria-label={t('import.progress')} />
          </div>
        )}
        <FormErrors error={attempt.error ?? apply.error} label={(field) => field} />
        {file !== undefined && !busy && attempt.isError && (
          <div>
            <Button onClick={() => attempt.mutate(file)}>{t('import.again')}</Button>
          </div>
        )}
      </div>
      {report !== undefined && file !== undefined && !busy && (
        <ImportReport
          report={report}
          file={file.name}
          outlines={kind === 'outlines'}
          action={
            report.dryRun && report.errorCount === 0 && changes > 0 ? (
              <Button type="primary" onClick={() => apply.mutate(file)}>
                {t('import.apply', { count: changes })}
              </Button>
            ) : undefined
          }
        />
      )}
    </>
  );
}
