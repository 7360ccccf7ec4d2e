import { describe, expect, it } from 'vitest';
import { formats } from './time';

describe('times', () => {
  it('are shown in the zone of their region, not of the browser', () => {
    expect(formats('en').time('2022-03-18T23:30:00+08:00')).toBe('23:30');
    expect(formats('en').date('2022-03-18T23:30:00-05:00')).toBe('18/03/2022');
    expect(formats('zh').date('2022-03-18T23:30:00+08:00')).toBe('2022/03/18');
  });

  it('say so where they are of no region but in UTC', () => {
    expect(formats('en').full('2022-03-15T16:00:00+00:00')).toMatch(/16:00 UTC$/);
    expect(formats('en').full('2022-03-16T00:00:00+08:00')).not.toContain('UTC');
  });

  it('name the two largest units of a span', () => {
    const day = 86_400_000;
    expect(formats('zh').span(2 * day + 3 * 3_600_000 + 59_000)).toBe('2天 3小时');
    expect(formats('en').span(-(90 * 60_000))).toBe('1h 30m');
    expect(formats('en').span(0)).toBe('0m');
  });
});
