import { describe, expect, it } from 'vitest';
import { formats } from '../../i18n/time';
import { durationOf, durationText } from './duration';

describe('a duration of the API', () => {
  it('is read in weeks, days and times', () => {
    expect(durationOf('P1DT4H30M')).toBe(((24 + 4) * 60 + 30) * 60_000);
    expect(durationOf('PT72H')).toBe(72 * 3_600_000);
    expect(durationOf('PT0S')).toBe(0);
    expect(durationOf('soon')).toBeUndefined();
  });

  it('is said in words', () => {
    expect(durationText(formats('en'), 'PT72H')).toBe('3d');
    expect(durationText(formats('zh'), 'PT90M')).toBe('1小时 30分钟');
    expect(durationText(formats('en'), 'soon')).toBe('soon');
  });
});
