import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { alertQuery, belongs, deliveryQuery, outcome } from './filters';

const alert = {
  site: 'HS-1',
  region: ['NB', 'HS'],
  issue: 'HS-1.a.1',
  reason: 'escalated',
  decidedAt: '2022-03-18T08:00:00+08:00',
} as Schemas['AlertMessage'];

describe('filters of alerts', () => {
  it('ask for both days whole, and for nothing that has no value or no meaning', () => {
    const { from, to, ...rest } = alertQuery({
      from: '2022-03-18',
      to: '2022-03-18',
      reason: 'no such',
      site: 'HS-1',
    });
    expect(rest).toEqual({ site: 'HS-1' });
    expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000);
    expect(deliveryQuery({ state: 'lost', kind: 'webhook' })).toEqual({ kind: 'webhook' });
    expect(alertQuery({ from: 'yesterday' })).toEqual({});
  });

  it('let those of the live feed in that the list would have', () => {
    expect(belongs(alert, {})).toBe(true);
    expect(belongs(alert, { region: 'NB', reason: 'escalated' })).toBe(true);
    expect(belongs(alert, { region: 'YZ' })).toBe(false);
    expect(belongs(alert, { site: 'HS-2' })).toBe(false);
    expect(belongs(alert, { from: '2022-03-20' })).toBe(false);
  });
});

describe('what became of an alert', () => {
  const delivery = (state: Schemas['DeliveryState']) => ({ kind: 'webhook', state, attempts: 1 });

  it('is the worst of its channels', () => {
    expect(outcome([])).toBe('nowhere');
    expect(outcome([delivery('delivered'), delivery('delivered')])).toBe('delivered');
    expect(outcome([delivery('delivered'), delivery('pending')])).toBe('pending');
    expect(outcome([delivery('pending'), delivery('failed')])).toBe('failed');
  });
});
