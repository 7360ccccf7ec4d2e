import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../api/problem';
import type { Permission } from '../../session/session';
import type { Issue } from '../watch/filters';
import { Attempts } from './commands';
import { deeds, offsetOf, possible } from './deeds';

const issue = (changes: Partial<Issue>): Issue => ({
  number: 'A.1',
  site: 'A',
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
const extension = { askedAt: '2022-03-19T08:00:00+08:00', until: '2022-03-22T08:00:00+08:00' };
const round = (...extensions: object[]) => ({
  round: 1,
  from: '2022-03-18T08:00:00+08:00',
  dueAt: '2022-03-20T08:00:00+08:00',
  findings: [],
  extensions: extensions as NonNullable<Issue['rounds']>[number]['extensions'],
  claims: [],
  lookBacks: [],
});
const who =
  (...permissions: Permission[]) =>
  (one: Permission) =>
    permissions.includes(one);
const officer = who('takeIssues', 'claim', 'decideExtensions');
const inspector = who('takeIssues', 'lookBack');
const supervisor = who('takeIssues', 'claim', 'lookBack', 'decideExtensions', 'withdraw');

describe('what can be done with an issue', () => {
  it('follows from the role and from how it stands', () => {
    expect(possible(issue({}), officer)).toEqual(['take', 'claim', 'assign', 'comment', 'extension']);
    expect(possible(issue({}), inspector)).toEqual(['take', 'assign', 'comment']);
    const waiting = issue({ state: 'awaitingLookBack' });
    expect(possible(waiting, officer)).toEqual(['take', 'assign', 'comment']);
    expect(possible(waiting, inspector)).toEqual(['take', 'look-back', 'assign', 'comment']);
    expect(possible(issue({}), who('readIssues'))).toEqual([]);
  });

  it('begins with what comes next once somebody has taken it', () => {
    expect(possible(issue({ takenBy: 'Zhou' }), officer).slice(0, 2)).toEqual(['claim', 'take']);
  });

  it('is a decision while an extension is asked for, and another request once it is decided', () => {
    const open = issue({ rounds: [round(extension)] });
    expect(possible(open, officer)).toContain('extension-decision');
    expect(possible(open, officer)).not.toContain('extension');
    const decided = issue({ rounds: [round({ ...extension, granted: false })] });
    expect(possible(decided, officer)).toContain('extension');
    expect(possible(decided, officer)).not.toContain('extension-decision');
  });

  it('is a comment only, once it has ended', () => {
    const ended = issue({ state: 'closed', endedAt: '2022-03-21T08:00:00+08:00' });
    expect(possible(ended, supervisor)).toEqual(['comment']);
  });

  it('is said in the words of the API, with times in the zone of the region', () => {
    const until = deeds.extension.body(
      { until: '2022-03-22T18:00', reason: ' parts ' },
      [],
      offsetOf(issue({})),
    );
    expect(until).toEqual({ until: '2022-03-22T18:00:00+08:00', reason: 'parts' });
    expect(
      deeds['look-back'].body(
        { outcome: 'passed', 'team.unit': 'Second team', 'team.persons': '2', note: '' },
        [],
        '+08:00',
      ),
    ).toEqual({ outcome: 'passed', team: { unit: 'Second team', persons: 2 } });
    expect(deeds['extension-decision'].body({ granted: 'refused', reason: 'no' }, [], '')).toEqual({
      granted: false,
      reason: 'no',
    });
  });
});

describe('an attempt', () => {
  it('keeps its key as long as nobody knows whether it arrived', () => {
    const attempts = new Attempts();
    const first = attempts.keyFor('take A');
    attempts.ended(new ApiProblem(0, {}));
    expect(attempts.keyFor('take A')).toBe(first);
    attempts.ended(new ApiProblem(503, {}));
    expect(attempts.keyFor('take A')).toBe(first);
    expect(attempts.keyFor('take B')).not.toBe(first);
  });

  it('is another one after an answer', () => {
    const attempts = new Attempts();
    const first = attempts.keyFor('take A');
    attempts.ended();
    const second = attempts.keyFor('take A');
    expect(second).not.toBe(first);
    attempts.ended(new ApiProblem(409, {}));
    expect(attempts.keyFor('take A')).not.toBe(second);
  });
});
