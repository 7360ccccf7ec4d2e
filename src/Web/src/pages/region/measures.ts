import type { GridRow } from './answers';

/** What regions are compared by. */
export type Measure = 'overdue' | 'open' | 'raised' | 'inTime' | 'lookBacks' | 'dutiesMissed' | 'sites';

export const measures: readonly Measure[] = [
  'overdue',
  'open',
  'raised',
  'inTime',
  'lookBacks',
  'dutiesMissed',
  'sites',
];

/** The number of a row, a rate from 0 to 1, or nothing where there is nothing to count. */
export function valueOf(row: GridRow, measure: Measure): number | undefined {
  if (measure === 'inTime') return row.closed === 0 ? undefined : row.closedInTime / row.closed;
  if (measure === 'lookBacks') return row.lookBacks === 0 ? undefined : row.lookBacksPassed / row.lookBacks;
  return row[measure];
}

export function isRate(measure: Measure): boolean {
  return measure === 'inTime' || measure === 'lookBacks';
}

/** Rows in the order of a measure, what needs attention first; those without a number last, and by code where equal. */
export function sorted(rows: readonly GridRow[], measure: Measure): GridRow[] {
  const worse = isRate(measure) ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [valueOf(a, measure), valueOf(b, measure)];
    if (x === undefined || y === undefined) {
      if (x === y) return a.code.localeCompare(b.code);
      return x === undefined ? 1 : -1;
    }
    return x === y ? a.code.localeCompare(b.code) : worse * (x - y);
  });
}

/**
 * How much a cell needs attention, 0 to 1, beside the others of its column. How many issues were found is no fault of a
 * region, nor is how many sites it has: these have no colour, so that nobody is rewarded for hiding.
 */
export function heatOf(rows: readonly GridRow[], row: GridRow, measure: Measure): number {
  const value = valueOf(row, measure);
  if (value === undefined || measure === 'sites' || measure === 'raised') return 0;
  if (isRate(measure)) return 1 - value;
  const most = Math.max(...rows.map((one) => valueOf(one, measure) ?? 0));
  return most === 0 ? 0 : value / most;
}
