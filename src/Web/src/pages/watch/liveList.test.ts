import { describe, expect, it } from 'vitest';
import type { Issue } from './filters';
import { patch, rowsOf, sortOut, type Pages } from './liveList';

const row = (number: string, changes: Partial<Issue> = {}): Issue => ({
  number,
  site: `site of ${number}`,
  type: 'hotel',
  item: 'hotel.lobby',
  region: ['NB'],
  severity: 'general',
  state: 'open',
  cause: 'visit',
  raisedAt: '2022-03-18T08:00:00+08:00',
  foundAt: '2022-03-18T08:00:00+08:00',
  dueAt: '2022-03-20T08:00:00+08:00',
  rung: 1,
  recurrence: 0,
  findings: 1,
  revision: 3,
  policy: 'standard v1',
  ...changes,
});
const pages = (...of: Issue[][]): Pages => ({
  pages: of.map((items) => ({ items, next: null })),
  pageParams: of.map(() => undefined),
});
const said = (issue: Issue) => ({ kind: 'issue' as const, what: ['taken'], issue });

describe('a list that somebody reads', () => {
  it('changes rows where they stand, also one that would come elsewhere now', () => {
    const before = pages([row('A'), row('B')], [row('C')]);
    const later = row('B', { dueAt: '2022-04-01T08:00:00+08:00', revision: 4 });
    const { changed, gone } = sortOut([said(later)], new Set(['A', 'B', 'C']), () => true);
    expect(rowsOf(patch(before, changed, gone))).toEqual([row('A'), later, row('C')]);
  });

  it('does not go back to what it was by an entry that comes late', () => {
    const before = pages([row('A', { takenBy: 'Li', revision: 5 })]);
    const { changed } = sortOut([said(row('A', { revision: 4 }))], new Set(['A']), () => true);
    expect(rowsOf(patch(before, changed))[0]?.takenBy).toBe('Li');
  });

  it('counts what is new and belongs into it, and forgets it when it does not any more', () => {
    const first = sortOut([said(row('N')), said(row('X'))], new Set(['A']), ({ number }) => number === 'N');
    expect(first.fresh).toEqual(['N']);
    expect(first.stale).toEqual(['X']);
    const ended = row('N', { state: 'closed' });
    const second = sortOut([said(row('N')), said(ended)], new Set(), ({ state }) => state === 'open');
    expect(second.fresh).toEqual([]);
    expect(second.stale).toEqual(['N']);
  });

  it('loses what left the area: one issue, or all of a site', () => {
    const before = pages([row('A'), row('B'), row('C')]);
    const { gone, changed } = sortOut(
      [
        { kind: 'gone', site: 'site of A', issue: 'A' },
        { kind: 'gone', site: 'site of C' },
      ],
      new Set(['A', 'B', 'C']),
      () => true,
    );
    expect(rowsOf(patch(before, changed, gone)).map(({ number }) => number)).toEqual(['B']);
  });

  it('shows a row once that moved to a later page while pages were read', () => {
    expect(rowsOf(pages([row('A'), row('B')], [row('B'), row('C')])).map(({ number }) => number)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });
});
