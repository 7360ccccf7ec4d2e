import { describe, expect, it } from 'vitest';
import { StreamReader } from './sse';

const text =
  'retry: 2000\nevent: hello\nid: a\ndata: {"resumed":false}\n\nevent: issue\nid: b\ndata: 1\ndata: 2\n\n: here\nid: c\n\n';

describe('a stream of server-sent events', () => {
  it('is read the same wherever it is cut', () => {
    for (let cut = 0; cut <= text.length; cut++) {
      const reader = new StreamReader();
      const events = [...reader.read(text.slice(0, cut)), ...reader.read(text.slice(cut))];
      expect(events).toEqual([
        { event: 'hello', data: '{"resumed":false}' },
        { event: 'issue', data: '1\n2' },
      ]);
      expect(reader.lastId).toBe('c');
    }
  });

  it('takes lines that end as Windows ends them', () => {
    expect(new StreamReader().read('event: gone\r\ndata: {}\r\n\r\n')).toEqual([
      { event: 'gone', data: '{}' },
    ]);
  });
});
