import { ApiProblem, readProblem, type FieldError } from '../api/problem';
import type { Schemas } from '../api/client';
import type { Outgoing } from './model';
import type { VisitStore } from './store';

const firstWait = 2_000;
const longestWait = 300_000;
// Evidence that no event refers to yet is removed after a while: with less than this left it is sent again.
const evidenceMargin = 3_600_000;

/** What sending depends on of the world. */
export interface OutboxWorld {
  store: VisitStore;
  /** Sends a request of our own origin, with its CSRF token. */
  send: (request: Request) => Promise<Response>;
  /** Whether this account is the one signed in now; throws an ApiProblem when nobody can say. */
  signedIn: () => Promise<boolean>;
  /** The clock of this machine, in milliseconds since 1970. */
  clock: () => number;
  /** 0 to 1, to keep many phones from trying at the same instant. */
  random: () => number;
  /** Told whenever something changed. */
  changed: () => void;
}

/** Sends one account's waiting visits, the oldest first: the evidence by its hash, then the event under its own id. */
export class Outbox {
  private running: Promise<void> | undefined;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly account: string,
    private readonly world: OutboxWorld,
  ) {}

  /** Sends what is due. `hurry` also what would wait for its next attempt. One run at a time, also over several tabs. */
  flush(hurry = false): Promise<void> {
    if (this.running !== undefined) {
      this.again ||= hurry;
      return this.running;
    }
    this.running = this.alone(() => this.run(hurry))
      // The browser's store failed. It is tried again with the next reason to.
      .catch((error: unknown) => console.error(error))
      .then(async () => {
        this.running = undefined;
        if (this.again && !this.stopped) {
          this.again = false;
          await this.flush(true);
        }
      });
    return this.running;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  // Another tab may be sending: it will look again itself. The id keeps even two from doing it twice.
  private async alone(run: () => Promise<void>): Promise<void> {
    if (!('locks' in navigator)) return run();
    await navigator.locks.request(`outbox of ${this.account}`, run);
  }

  private async run(hurry: boolean): Promise<void> {
    const { store, clock } = this.world;
    for (const one of await store.outbox(this.account)) {
      if (one.state !== 'waiting' || (!hurry && one.nextAt > clock())) continue;
      // In another tab somebody else may have signed in since the one before: nobody's visit goes out in another's name.
      const mayGo = await this.mayGoOut(one);
      if (this.stopped || !mayGo) return;
      const after = await this.attempt(one);
      if (after === undefined) return; // Nobody is signed in any more: nothing is held against the visit.
      await store.settle(after);
      if (after.state === 'sent') await store.prune();
      this.world.changed();
      // Without a network the others need not be tried either.
      if (after.state === 'waiting' && after.lastStatus === 0) break;
    }
    await this.wakeForNext();
  }

  private async wakeForNext(): Promise<void> {
    clearTimeout(this.timer);
    const waiting = (await this.world.store.outbox(this.account)).filter(({ state }) => state === 'waiting');
    if (this.stopped || waiting.length === 0) return;
    const wait = Math.min(...waiting.map(({ nextAt }) => nextAt)) - this.world.clock();
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(wait, longestWait)));
  }

  private async mayGoOut(one: Outgoing): Promise<boolean> {
    try {
      return await this.world.signedIn();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      await this.world.store.settle(this.later({ ...one, attempts: one.attempts + 1 }, error));
      this.world.changed();
      await this.wakeForNext();
      return false;
    }
  }

  private async attempt(one: Outgoing): Promise<Outgoing | undefined> {
    const tried = { ...one, attempts: one.attempts + 1 };
    try {
      for (const { sha256 } of evidenceOf(one)) await this.sendPhoto(one, sha256);
      const receipt = await this.sendEvent(one);
      if (receipt.status === 'retry') return this.later(tried, new ApiProblem(503, {}));
      if (receipt.status === 'rejected') return this.refused(tried, receipt.errors);
      const { detail: _, ...rest } = tried;
      return { ...rest, state: 'sent', settledAt: this.world.clock(), errors: [], issues: receipt.issues };
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.status === 401 || error.has('csrf-token') || error.has('password-change-required'))
        return undefined;
      return passing(error.status) ? this.later(tried, error) : this.refused(tried, error.errors, error);
    }
  }

  private later(tried: Outgoing, { status, retryAfter = 0 }: ApiProblem): Outgoing {
    const grown = Math.min(longestWait, firstWait * 2 ** Math.min(tried.attempts - 1, 20));
    const wait = Math.max(grown * (0.5 + this.world.random() / 2), retryAfter * 1000);
    return { ...tried, nextAt: this.world.clock() + wait, lastStatus: status };
  }

  private refused(tried: Outgoing, errors: readonly FieldError[], problem?: ApiProblem): Outgoing {
    const detail = problem?.problem.detail ?? problem?.problem.title;
    return {
      ...tried,
      state: 'refused',
      settledAt: this.world.clock(),
      errors,
      ...(detail === undefined ? {} : { detail }),
      ...(problem === undefined ? {} : { lastStatus: problem.status }),
    };
  }

  private async sendPhoto(one: Outgoing, sha256: string): Promise<void> {
    const photo = await this.world.store.photo(sha256);
    // The browser removed it, as it may when it runs out of room.
    if (photo === undefined)
      throw new ApiProblem(410, { errors: [{ field: 'evidence', code: 'photo-lost', message: sha256 }] });
    if ((photo.thereUntil ?? 0) > this.world.clock() + evidenceMargin) return;
    const kept = await this.call<{ keptUntil?: string; uploadedAt: string }>(
      `/api/evidence/${sha256}?site=${encodeURIComponent(one.event.subject)}`,
      { method: 'PUT', headers: { 'Content-Type': photo.type }, body: photo.bytes },
    );
    // Both instants are the server's: what counts here is the time between them.
    const left =
      kept.keptUntil === undefined ? Infinity : Date.parse(kept.keptUntil) - Date.parse(kept.uploadedAt);
    await this.world.store.photoIsThere(sha256, this.world.clock() + left);
  }

  private async sendEvent(one: Outgoing): Promise<Schemas['Receipt']> {
    const { receipts } = await this.call<Schemas['ReceiptList']>('/api/events', {
      method: 'POST',
      headers: { 'Content-Type': 'application/cloudevents+json' },
      body: JSON.stringify(one.event),
    });
    const receipt = receipts[0];
    if (receipt === undefined) throw new ApiProblem(502, {});
    return receipt;
  }

  private async call<T>(path: string, init: RequestInit): Promise<T> {
    const answer = await this.world.send(new Request(new URL(path, window.location.origin), init));
    // A proxy's page in front of the server is no answer either.
    const json = answer.headers.get('Content-Type')?.includes('json') === true;
    if (answer.ok && !json) throw new ApiProblem(502, {});
    if (answer.ok) return (await body(answer)) as T;
    const problem = await readProblem(answer.clone());
    if (path === '/api/events' && json && problem.errors.length === 0) {
      // 400 and 429 of this route carry receipts where the event could be read.
      const read = (await body(answer)) as { receipts?: unknown[] };
      if (read.receipts !== undefined && read.receipts.length > 0) return read as T;
    }
    throw problem;
  }
}

// The line may break in the middle of an answer too.
async function body(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    throw new ApiProblem(0, {});
  }
}

/** Whether an attempt that ended so may succeed later as it is. */
function passing(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

function evidenceOf({ event }: Outgoing): readonly Schemas['EvidenceRef'][] {
  return event.data.results.flatMap(({ evidence }) => evidence ?? []);
}
