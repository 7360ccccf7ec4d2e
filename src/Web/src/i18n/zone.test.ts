import { describe, expect, it } from 'vitest';
import { inZone, localTime } from './zone';

describe('times of a zone', () => {
  it('carry its offset', () => {
    expect(inZone('2022-03-25T08:00', 'Asia/Shanghai')).toBe('2022-03-25T08:00:00+08:00');
    expect(inZone('2022-01-25T08:00', 'America/New_York')).toBe('2022-01-25T08:00:00-05:00');
    expect(inZone('2022-07-25T08:00', 'America/New_York')).toBe('2022-07-25T08:00:00-04:00');
    expect(inZone('2022-07-25T08:00', 'Asia/Kathmandu')).toBe('2022-07-25T08:00:00+05:45');
  });

  it('follow a change of the clocks on its own day', () => {
    expect(inZone('2022-03-27T01:30', 'Europe/Berlin')).toBe('2022-03-27T01:30:00+01:00');
    expect(inZone('2022-03-27T03:30', 'Europe/Berlin')).toBe('2022-03-27T03:30:00+02:00');
  });

  it('are shown as its clocks do', () => {
    expect(localTime(Date.parse('2022-03-18T00:30:00Z'), 'Asia/Shanghai')).toBe('2022-03-18T08:30');
  });
});
