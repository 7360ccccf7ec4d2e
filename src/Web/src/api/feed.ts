import type { Schemas } from './client';
import { send } from './client';
import { StreamReader, type StreamEvent } from './sse';

/** What the feed says, in the order of the commits. */
export type FeedEntry =
  | ({ kind: 'issue' } & Schemas['IssueEntry'])
  | ({ kind: 'alert' } & Schemas['AlertEntry'])
  | ({ kind: 'site' } & Schemas['SiteEntry'])
  | ({ kind: 'region' } & Schemas['RegionEntry'])
  | ({ kind: 'gone' } & Schemas['GoneEntry']);

/** Who listens. */
export interface FeedListener {
  /** Entries that came together, at most four times a second. */
  entries: (batch: readonly FeedEntry[]) => void;
  /** What is shown may be out of date: load it again. Told at each start that is no continuation, too. */
  reset: () => void;
}

/** How the feed stands: `live`, or away and trying again. */
export type FeedState = 'connecting' | 'live' | 'away';

const batchMilliseconds = 250;
// A page that nobody looks at keeps no connection; it goes on where it was when it is looked at again.
const hiddenMilliseconds = 60_000;
const kinds = new Set(['issue', 'alert', 'site', 'region', 'gone']);

/** The live feed of this page: one connection, shared by all that listen. Goes on after the last id it saw. */
export class Feed {
  private readonly listeners = new Set<FeedListener>();
  private readonly watchers = new Set<() => void>();
  private connection: AbortController | undefined;
  private lastId: string | undefined;
  private waiting: FeedEntry[] = [];
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private hiddenTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private current: FeedState = 'connecting';

  constructor(
    private readonly path = '/api/feed',
    private readonly get: (request: Request) => Promise<Response> = send,
  ) {}

  get state(): FeedState {
    return this.current;
  }

  /** Listens until the answer is called. The first listener opens the connection, the last one closes it. */
  listen(listener: FeedListener): () => void {
    if (this.listeners.size === 0) {
      document.addEventListener('visibilitychange', this.onVisibility);
      this.open();
    }
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        document.removeEventListener('visibilitychange', this.onVisibility);
        clearTimeout(this.hiddenTimer);
        this.close();
        this.lastId = undefined;
      }
    };
  }

  /** Tells whenever the state changes. */
  readonly watchState = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  private readonly onVisibility = (): void => {
    clearTimeout(this.hiddenTimer);
    if (document.hidden) this.hiddenTimer = setTimeout(() => this.close(), hiddenMilliseconds);
    else if (this.connection === undefined) this.open();
  };

  private open(): void {
    clearTimeout(this.retryTimer);
    const connection = new AbortController();
    this.connection = connection;
    void this.run(connection);
  }

  private close(): void {
    clearTimeout(this.retryTimer);
    clearTimeout(this.flushTimer);
    this.flush();
    this.connection?.abort();
    this.connection = undefined;
  }

  private async run(connection: AbortController): Promise<void> {
    let again: number | undefined;
    try {
      const response = await this.get(
        new Request(new URL(this.path, window.location.origin), {
          headers: this.lastId === undefined ? {} : { 'Last-Event-ID': this.lastId },
          signal: connection.signal,
          cache: 'no-store',
        }),
      );
      // Who may not listen, or is signed out, is not helped by trying again.
      if (response.status === 401 || response.status === 403) again = Number.POSITIVE_INFINITY;
      else if (response.status === 429) again = 1000 * Number(response.headers.get('Retry-After') ?? 30);
      else if (response.ok && response.body !== null) await this.read(response.body, connection);
    } catch {
      // The connection broke or was closed: below it is said what happens then.
    }
    if (connection.signal.aborted) return;
    this.connection = undefined;
    this.become('away');
    const wait = again ?? Math.min(30_000, 1000 * 2 ** this.failures++) * (0.75 + Math.random() / 2);
    if (Number.isFinite(wait)) this.retryTimer = setTimeout(() => this.open(), wait);
  }

  private async read(body: ReadableStream<Uint8Array>, connection: AbortController): Promise<void> {
    const reader = new StreamReader();
    const decoder = new TextDecoder();
    const bytes = body.getReader();
    for (;;) {
      const { done, value } = await bytes.read();
      if (done || connection.signal.aborted) return;
      for (const event of reader.read(decoder.decode(value, { stream: true }))) this.take(event);
      this.lastId = reader.lastId ?? this.lastId;
    }
  }

  private take({ event, data }: StreamEvent): void {
    if (event === 'hello') {
      this.failures = 0;
      this.become('live');
      if (!(JSON.parse(data) as Schemas['HelloEntry']).resumed) this.reset();
    } else if (event === 'reset') {
      this.reset();
    } else if (kinds.has(event)) {
      this.waiting.push({ kind: event, ...(JSON.parse(data) as object) } as FeedEntry);
      this.flushTimer ??= setTimeout(() => this.flush(), batchMilliseconds);
    }
  }

  private reset(): void {
    this.waiting = [];
    this.listeners.forEach((listener) => listener.reset());
  }

  private flush(): void {
    this.flushTimer = undefined;
    if (this.waiting.length === 0) return;
    const batch = this.waiting;
    this.waiting = [];
    this.listeners.forEach((listener) => listener.entries(batch));
  }

  private become(state: FeedState): void {
    if (this.current === state) return;
    this.current = state;
    this.watchers.forEach((watcher) => watcher());
  }
}
