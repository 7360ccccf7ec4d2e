import { afterEach, describe, expect, it, vi } from 'vitest';
import { Feed, type FeedEntry } from './feed';

function stream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (c) => void (controller = c) });
  return {
    response: new Response(body),
    say: (text: string) => controller.enqueue(new TextEncoder().encode(text)),
    end: () => controller.close(),
  };
}

const gone = (site: string, id: string) => `event: gone\nid: ${id}\ndata: {"site":"${site}"}\n\n`;

afterEach(() => vi.useRealTimers());

describe('the live feed', () => {
  it('hands on what came together, and goes on after the last id when the connection breaks', async () => {
    vi.useFakeTimers();
    const connections = [stream(), stream()];
    const asked: (string | null)[] = [];
    const feed = new Feed('/api/feed', (request) => {
      const connection = connections[asked.length];
      asked.push(request.headers.get('Last-Event-ID'));
      return connection === undefined
        ? Promise.reject(new Error('no more'))
        : Promise.resolve(connection.response);
    });
    const batches: string[][] = [];
    const reset = vi.fn();
    const stop = feed.listen({
      entries: (batch: readonly FeedEntry[]) =>
        batches.push(batch.map((entry) => (entry.kind === 'gone' ? entry.site : entry.kind))),
      reset,
    });

    connections[0]?.say('event: hello\nid: 1\ndata: {"resumed":false}\n\n' + gone('A', '2') + gone('B', '3'));
    await vi.advanceTimersByTimeAsync(300);
    expect(batches).toEqual([['A', 'B']]);
    expect(reset).toHaveBeenCalledTimes(1);
    expect(feed.state).toBe('live');

    connections[0]?.end();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual([null, '3']);
    connections[1]?.say('event: hello\nid: 4\ndata: {"resumed":true}\n\n' + gone('C', '5'));
    await vi.advanceTimersByTimeAsync(300);
    expect(batches).toEqual([['A', 'B'], ['C']]);
    expect(reset).toHaveBeenCalledTimes(1);
    stop();
  });

  it('does not try again when it is signed out', async () => {
    vi.useFakeTimers();
    const get = vi.fn(() => Promise.resolve(new Response(null, { status: 401 })));
    const feed = new Feed('/api/feed', get);
    const stop = feed.listen({ entries: () => undefined, reset: () => undefined });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(get).toHaveBeenCalledTimes(1);
    expect(feed.state).toBe('away');
    stop();
  });
});
