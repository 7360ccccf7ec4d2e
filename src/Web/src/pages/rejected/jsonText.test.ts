import { describe, expect, it } from 'vitest';
import { editable } from './editable';
import { fieldRange } from './fieldRange';
import { indented } from './jsonText';

const at = (text: string, field: string) => {
  const range = fieldRange(text, field);
  return range === undefined ? undefined : text.slice(range.from, range.to);
};

describe('a JSON text', () => {
  it('is indented without a change of what it says', () => {
    const sent = '{"a":1.10,"a":[ ],"b":[{"c":"x, {y}"},12345678901234567890],"d":{}}';
    const shown = indented(sent);
    expect(shown).toContain('"a": 1.10,\n  "a": [],');
    expect(shown).toContain('"x, {y}"');
    expect(shown).toContain('12345678901234567890');
    expect(shown.replaceAll(/\s/g, '')).toBe(sent.replaceAll(/\s/g, ''));
  });

  it('that is none stays as it came', () => {
    expect(indented('{"a": 1,')).toBe('{"a": 1,');
  });

  it('tells where a field stands', () => {
    const text = '{"subject":"X","data":{"results":[{"item":"a"},{"item":"b"}]}}';
    expect(at(text, 'subject')).toBe('"subject"');
    expect(at(text, 'data.results[1].item')).toBe('"item"');
    expect(fieldRange(text, 'data.results[1].item')?.from).toBeGreaterThan(text.indexOf('},{'));
  });

  it('tells for a field that is missing what it is missing in', () => {
    const text = '{"data":{"record":{"area":"lobby"}}}';
    expect(at(text, 'data.record.agent')).toBe('"record"');
    expect(at(text, 'subject')).toBe('{');
    expect(at(text, 'data.results[3].item')).toBe('"data"');
    expect(at('no json', 'data')).toBeUndefined();
  });
});

describe('a parked message', () => {
  const message = { id: '1', tries: 1, bytes: 2, errors: [] };

  it('in binary mode is put together as one event', () => {
    const { text, binary } = editable({
      message,
      headers: { 'cloudEvents:specversion': '1.0', cloudEvents_subject: 'HS-1', other: 'x' },
      body: '{"a":1}',
    }) ?? { text: '', binary: false };
    expect(binary).toBe(true);
    expect(JSON.parse(text)).toEqual({ specversion: '1.0', subject: 'HS-1', data: { a: 1 } });
  });

  it('whose body is no text cannot be corrected', () => {
    expect(editable({ message, headers: {}, bodyBase64: 'AAEC' })).toBeUndefined();
  });
});
