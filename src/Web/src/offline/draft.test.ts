import { describe, expect, it } from 'vitest';
import type { ChecklistItem } from '../pages/site/answers';
import { fit } from '../parts/picture';
import { forCorrection, lacks, newDraft, noAnswer, toEvent, toOutgoing } from './draft';
import type { Draft } from './model';

const complete: Draft = {
  ...newDraft('a-1', 'HS-1', { zh: '月湖酒店', en: 'Moon Lake Hotel' }, 0),
  unit: ' District team ',
  persons: 3,
  answers: {
    'hotel.lobby': {
      ...noAnswer,
      outcome: 'fail',
      severity: 'serious',
      note: ' Nobody ',
      photos: ['ab12'],
      fixedOnTheSpot: true,
      notice: 'unit',
    },
    'hotel.register': {
      ...noAnswer,
      outcome: 'pass',
      severity: 'critical',
      fixedOnTheSpot: true,
      notice: 'unit',
    },
    'hotel.rooms': { ...noAnswer, note: 'Begun, and not judged' },
  },
  suggestions: [{ text: ' Put up a sign ', item: 'hotel.lobby' }, { text: '  ' }],
};

describe('a draft', () => {
  it('says what it lacks', () => {
    const empty = newDraft('a-1', 'HS-1', { zh: '月湖酒店', en: 'Moon Lake Hotel' }, 0);
    expect(lacks(empty)).toEqual(['unit', 'persons', 'results']);
    expect(lacks({ ...complete, persons: 1001 })).toEqual(['persons']);
    expect(lacks({ ...complete, persons: 2.5 })).toEqual(['persons']);
    expect(lacks(complete)).toEqual([]);
  });

  it('becomes an event of the contract: what was judged, and of a pass nothing that belongs to a finding', () => {
    const event = toEvent(complete, [], '2022-03-18T08:00:00Z');
    expect(event.data).toEqual({
      team: { unit: 'District team', persons: 3 },
      mode: 'unannounced',
      results: [
        {
          item: 'hotel.lobby',
          outcome: 'fail',
          severity: 'serious',
          note: 'Nobody',
          evidence: [{ uri: '/api/evidence/ab12', sha256: 'ab12', kind: 'photo' }],
          fixedOnTheSpot: true,
          notice: 'unit',
        },
        { item: 'hotel.register', outcome: 'pass' },
      ],
      suggestions: [{ text: 'Put up a sign', item: 'hotel.lobby' }],
    });
  });

  it('leaves the severity to the template where it is the same', () => {
    const items: ChecklistItem[] = [
      { template: 'hotel.lobby', kind: 'inspection', severity: 'serious', record: [], state: 'ok' },
    ];
    expect(toEvent(complete, items, '2022-03-18T08:00:00Z').data.results[0]).not.toHaveProperty('severity');
  });

  it('keeps its own time when it is corrected, unless that was refused', () => {
    const { draft } = toOutgoing(complete, [], '2022-03-18T08:00:00Z', 0);
    expect(forCorrection(draft, ['data.team.unit']).time).toBe('2022-03-18T08:00:00Z');
    expect(forCorrection(draft, ['time'])).not.toHaveProperty('time');
  });

  it('has an id of its own each time', () => {
    const ids = Array.from({ length: 50 }, () => newDraft('a-1', 'HS-1', complete.siteName, 0).id);
    expect(new Set(ids).size).toBe(50);
  });
});

describe('a photo', () => {
  it('is made smaller in proportion, and never larger', () => {
    expect(fit(4000, 3000)).toEqual({ width: 1920, height: 1440 });
    expect(fit(3000, 4000)).toEqual({ width: 1440, height: 1920 });
    expect(fit(640, 480)).toEqual({ width: 640, height: 480 });
    expect(fit(9000, 1)).toEqual({ width: 1920, height: 1 });
  });
});
