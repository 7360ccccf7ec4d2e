import { describe, expect, it } from 'vitest';
import type { GridRow } from './answers';
import { heatOf, sorted, valueOf } from './measures';
import { frameOf, pathOf, Projection, zoomed } from './projection';

const row = (code: string, fields: Partial<GridRow>): GridRow => ({
  code,
  name: { zh: code, en: code },
  sites: 10,
  open: 0,
  overdue: 0,
  raised: 0,
  closed: 0,
  closedInTime: 0,
  dutiesMissed: 0,
  lookBacks: 0,
  lookBacksPassed: 0,
  ...fields,
});

describe('regions beside each other', () => {
  const rows = [
    row('A', { overdue: 2, closed: 4, closedInTime: 1, raised: 100 }),
    row('B', { overdue: 4, closed: 4, closedInTime: 4 }),
    row('C', {}),
  ];

  it('have no rate where there is nothing to count', () => {
    expect(rows.map((one) => valueOf(one, 'inTime'))).toEqual([0.25, 1, undefined]);
  });

  it('stand with what needs attention first, and what has no number last', () => {
    expect(sorted(rows, 'overdue').map(({ code }) => code)).toEqual(['B', 'A', 'C']);
    expect(sorted(rows, 'inTime').map(({ code }) => code)).toEqual(['A', 'B', 'C']);
  });

  it('are coloured by what needs attention, never by how much was found', () => {
    const heat = (measure: 'overdue' | 'inTime' | 'raised') => rows.map((one) => heatOf(rows, one, measure));
    expect(heat('overdue')).toEqual([0.5, 1, 0]);
    expect(heat('inTime')).toEqual([0.75, 0, 0]);
    expect(heat('raised')).toEqual([0, 0, 0]);
  });
});

describe('the map', () => {
  const projection = new Projection(60);

  it('draws a degree of longitude as narrow as it is there, and gives degrees back', () => {
    expect(projection.point([10, 60]).x).toBeCloseTo(5);
    const box = projection.box({ x: 5, y: -61, width: 1, height: 2 });
    [10, 59, 12, 61].forEach((degrees, at) => expect(box[at]).toBeCloseTo(degrees));
  });

  it('shows every place with a margin, in the shape of the window', () => {
    const frame = frameOf(
      [
        [10, 60],
        [12, 61],
      ],
      projection,
      2,
    );
    expect(frame.width / frame.height).toBeCloseTo(2);
    expect(frame.y).toBeLessThan(-61);
    expect(frame.y + frame.height).toBeGreaterThan(-60);
    // A single place is not drawn without end.
    expect(frameOf([[10, 60]], projection, 2).width).toBeGreaterThan(0);
  });

  it('zooms around a place, which stays where it is', () => {
    const all = { x: 0, y: 0, width: 4, height: 2 };
    expect(zoomed(all, 0.5, all, { x: 0.25, y: 0.5 })).toEqual({ x: 0.5, y: 0.5, width: 2, height: 1 });
    expect(zoomed(all, 100, all).width).toBe(6);
  });

  it('draws the rings of every part, holes too', () => {
    const ring: [number, number][] = [
      [10, 60],
      [11, 60],
      [11, 61],
      [10, 60],
    ];
    const path = pathOf({ type: 'MultiPolygon', coordinates: [[ring, ring], [ring]] }, projection);
    expect(path.match(/M/g)).toHaveLength(3);
  });
});
