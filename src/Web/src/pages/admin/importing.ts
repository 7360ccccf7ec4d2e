import { askPlain, type Schemas } from '../../api/client';

export const importKinds = ['regions', 'sites', 'outlines'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a file would come to, or came to, whatever kind it is. Places are lines of a table, or features of a map. */
export interface Report {
  dryRun: boolean;
  applied: boolean;
  new: number;
  changed: number;
  unchanged: number;
  /** All of them, also those that are not listed. */
  errorCount: number;
  errors: { place?: number; field: string; code: string; message: string }[];
  changes: { place: number; code: string; change: Schemas['RegistryChange']; points?: number }[];
}

export function fromTable({ errors, lines, ...counts }: Schemas['ImportReport']): Report {
  return {
    ...counts,
    errors: errors.map(({ line, column, code, message }) => ({ place: line, field: column, code, message })),
    changes: lines.map(({ line, code, change }) => ({ place: line, code, change })),
  };
}

export function fromOutlines({ errors, outlines, ...counts }: Schemas['OutlineReport']): Report {
  return {
    ...counts,
    errors: errors.map(({ feature, region, field, code, message }) => ({
      ...(feature === undefined ? {} : { place: feature }),
      field: region === undefined ? field : `${region} ${field}`,
      code,
      message,
    })),
    changes: outlines.map(({ feature, region, points, change }) => ({
      place: feature,
      code: region,
      change,
      points,
    })),
  };
}

/** Tries a file, or applies it as a whole. */
export async function sendFile(kind: ImportKind, file: Blob, dryRun: boolean): Promise<Report> {
  const type = kind === 'outlines' ? 'application/geo+json' : 'text/csv';
  const answer = await askPlain<Schemas['ImportReport'] | Schemas['OutlineReport']>(
    `/api/import/${kind}?dryRun=${String(dryRun)}`,
    { method: 'POST', headers: { 'Content-Type': type }, body: file },
  );
  return 'lines' in answer ? fromTable(answer) : fromOutlines(answer);
}
