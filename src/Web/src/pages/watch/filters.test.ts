import { describe, expect, it } from 'vitest';
import { filterPart, matches, narrows, readFilters, toQuery, type Issue } from './filters';

const midnight = '2022-03-19T00:00:00+08:00';
const usual = { state: ['overdue', 'open'] };
const read = (text: string) => readFilters(new URLSearchParams(text));
const ask = (text: string) => toQuery(read(text), midnight);

const issue: Issue = {
  number: 'HS-HOTEL-017.hotel.lobby.1',
  site: 'HS-HOTEL-017',
  siteName: { zh: '月湖酒店', en: 'Moon Lake Hotel' },
  type: 'hotel',
  item: 'hotel.lobby',
  title: { zh: '大堂有人值守', en: 'Somebody at the door' },
  category: 'places',
  region: ['NB', 'HS'],
  severity: 'serious',
  state: 'open',
  cause: 'visit',
  raisedAt: '2022-03-18T08:00:00+08:00',
  foundAt: '2022-03-18T08:00:00+08:00',
  dueAt: '2022-03-18T20:00:00+08:00',
  rung: 1,
  recurrence: 0,
  findings: 1,
  revision: 1,
  policy: 'standard v1',
};

describe('the filter of an address', () => {
  it('is nothing in an address without one, and asks for what the line must put right', () => {
    expect(narrows(read('issue=A.1&open=1'))).toBe(false);
    expect(ask('issue=A.1&open=1')).toEqual(usual);
    expect(filterPart(new URLSearchParams('issue=A.1&open=1'))).toBe('');
  });

  it('is asked for in the words of the API', () => {
    expect(
      ask('region=HS&severity=serious,critical&state=open&category=goods&due=today&who=mine&q= hotel '),
    ).toEqual({
      region: 'HS',
      severity: ['critical', 'serious'],
      state: ['open'],
      category: ['goods'],
      dueBefore: midnight,
      assignedTo: 'me',
      q: 'hotel',
    });
    expect(ask('due=overdue&who=nobody&sort=severity&order=asc')).toEqual({
      ...usual,
      overdue: true,
      taken: false,
      sort: 'severity',
      order: 'asc',
    });
  });

  it('leaves out the order that is usual, and words that it cannot have', () => {
    expect(ask('sort=due&order=asc')).toEqual(usual);
    expect(ask('sort=raised&order=desc')).toEqual({ ...usual, sort: 'raised' });
    expect(ask('severity=grave&state=gone&due=soon&who=x&sort=size')).toEqual(usual);
  });

  it('has one order only for what ended, as the API does, unless it is of one site', () => {
    expect(ask('state=closed&sort=severity')).toEqual({ state: ['closed'] });
    expect(ask('state=closed&sort=severity&site=HS-1')).toMatchObject({ sort: 'severity' });
  });

  it('is kept the same however the address is ordered', () => {
    const a = filterPart(new URLSearchParams('q=x&region=HS&issue=A.1'));
    const b = filterPart(new URLSearchParams('region=HS&open=1&q=x'));
    expect(a).toBe(b);
  });
});

describe('an issue that comes in live', () => {
  const belongs = (text: string, it = issue) => matches(it, ask(text), 'Li Ming');

  it.each([
    '',
    'region=NB',
    'site=HS-HOTEL-017',
    'severity=serious',
    'state=open,overdue',
    'category=places',
    'due=today',
    'due=inTime',
    'who=nobody',
    'q=moon lake',
    'q=月湖',
    'q=hotel.lobby',
  ])('belongs into the list of "%s"', (text) => expect(belongs(text)).toBe(true));

  it.each([
    'region=YZ',
    'site=HS-HOTEL-018',
    'type=market',
    'template=hotel.masks',
    'severity=critical',
    'state=overdue',
    'category=goods',
    'due=overdue',
    'who=somebody',
    'who=me',
    'who=mine',
    'q=sun lake',
  ])('does not belong into the list of "%s"', (text) => expect(belongs(text)).toBe(false));

  it('belongs to who took it, and not into the usual list once it has ended', () => {
    expect(belongs('who=me', { ...issue, takenBy: 'Li Ming' })).toBe(true);
    expect(belongs('who=me', { ...issue, takenBy: 'Zhou' })).toBe(false);
    expect(belongs('', { ...issue, state: 'closed' })).toBe(false);
    expect(belongs('state=closed', { ...issue, state: 'closed' })).toBe(true);
  });
});
