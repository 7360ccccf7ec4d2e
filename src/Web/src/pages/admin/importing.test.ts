import { describe, expect, it } from 'vitest';
import { fromOutlines, fromTable } from './importing';
import { allowedScope } from './ScopePicker';

const counts = { dryRun: true, applied: false, new: 1, changed: 0, unchanged: 2, errorCount: 1 };

describe('the report of an import', () => {
  it('names errors and changes of a table by their line', () => {
    const report = fromTable({
      ...counts,
      errors: [{ line: 3, column: 'risk_level', code: 'unknown-word', message: 'One of: low.' }],
      lines: [{ line: 2, code: 'HS', change: 'new' }],
    });
    expect(report.errors).toEqual([
      { place: 3, field: 'risk_level', code: 'unknown-word', message: 'One of: low.' },
    ]);
    expect(report.changes).toEqual([{ place: 2, code: 'HS', change: 'new' }]);
    expect(report.unchanged).toBe(2);
  });

  it('names errors of outlines by their feature and region, and those of the whole file by none', () => {
    const report = fromOutlines({
      ...counts,
      errors: [
        { feature: 4, region: 'XX', field: 'properties.code', code: 'unknown-region', message: '' },
        { field: 'crs', code: 'not-allowed', message: '' },
      ],
      outlines: [{ feature: 0, region: 'HS', points: 812, change: 'new' }],
    });
    expect(report.errors[0]).toMatchObject({ place: 4, field: 'XX properties.code' });
    expect(report.errors[1]).not.toHaveProperty('place');
    expect(report.changes[0]).toEqual({ place: 0, code: 'HS', change: 'new', points: 812 });
  });
});

describe('the scope of a role', () => {
  const scope = { regions: ['HS'], sites: ['HS-1'] };
  it('is none for an administrator, sites for a site, and both for the others', () => {
    expect(allowedScope('admin', scope)).toEqual({ regions: [], sites: [] });
    expect(allowedScope('site', scope)).toEqual({ regions: [], sites: ['HS-1'] });
    expect(allowedScope('officer', scope)).toEqual(scope);
  });
});
