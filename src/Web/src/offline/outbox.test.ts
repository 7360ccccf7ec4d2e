import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newDraft, noAnswer, toOutgoing } from './draft';
import type { Draft } from './model';
import { Outbox } from './outbox';
import { VisitStore } from './store';

type Answer = (request: Request) => Response | Promise<Response>;

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const receipt = (status: string, more: object = {}) =>
  json(status === 'accepted' ? 200 : 207, {
    receipts: [{ status, issues: [], errors: [], ...more }],
  });
const there = () => json(201, { uploadedAt: '2022-03-18T08:00:00Z', keptUntil: '2022-03-25T08:00:00Z' });
const away: Answer = () => json(503, { title: 'Service Unavailable', status: 503 });

let store: VisitStore;
let clock: number;
let sent: string[];
let bodies: string[];
let signedIn: boolean;
let answers: Answer[];
let outbox: Outbox;

/** A page that starts: the same store, another outbox. */
function start(account = 'a-1'): Outbox {
  return new Outbox(account, {
    store,
    send: async (request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      bodies.push(request.method === 'POST' ? await request.clone().text() : '');
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`Nobody expected ${request.method} ${request.url}.`);
      return answer(request);
    },
    signedIn: () => Promise.resolve(signedIn),
    clock: () => clock,
    random: () => 1,
    changed: () => undefined,
  });
}

function draft(photos: string[] = []): Draft {
  return {
    ...newDraft('a-1', 'HS-1', { zh: '月湖酒店', en: 'Moon Lake Hotel' }, clock),
    unit: 'District team',
    persons: 3,
    answers: { 'hotel.lobby': { ...noAnswer, outcome: 'fail', photos } },
  };
}

async function queue(one = draft()): Promise<string> {
  await store.queue(toOutgoing(one, [], '2022-03-18T08:00:00Z', clock));
  return one.id;
}

const states = async () => (await store.outbox('a-1')).map(({ state }) => state);

beforeEach(async () => {
  // Each test has a browser of its own.
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = await VisitStore.open();
  [clock, sent, bodies, signedIn, answers] = [1_000_000, [], [], true, []];
  outbox = start();
  return () => {
    outbox.stop();
    store.close();
  };
});

describe('the outbox', () => {
  it('sends the evidence by its hash, then the event, and forgets the photo once both arrived', async () => {
    const one = draft(['ab12']);
    await store.saveDraft(one, { sha256: 'ab12', type: 'image/jpeg', bytes: new ArrayBuffer(8) });
    await queue(one);
    answers = [there, () => receipt('accepted', { issues: ['HS-1.hotel.lobby.1'] })];
    await outbox.flush();
    expect(sent).toEqual(['PUT /api/evidence/ab12', 'POST /api/events']);
    expect(await store.outbox('a-1')).toMatchObject([{ state: 'sent', issues: ['HS-1.hotel.lobby.1'] }]);
    expect(await store.photo('ab12')).toBeUndefined();
  });

  it('sends the same event again under the same id after an answer that was lost, also by a page that starts anew', async () => {
    const id = await queue();
    answers = [
      () => new Response('{"rece', { status: 200, headers: { 'Content-Type': 'application/json' } }),
      () => receipt('duplicate'),
    ];
    await outbox.flush();
    expect(await states()).toEqual(['waiting']);
    outbox.stop();
    outbox = start();
    await outbox.flush(true);
    expect(bodies[1]).toBe(bodies[0]);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ id, source: '/web/a-1', subject: 'HS-1' });
    expect(await states()).toEqual(['sent']);
  });

  it('sends no photo twice that the server keeps, and again one that it may have removed', async () => {
    const one = draft(['ab12']);
    await store.saveDraft(one, { sha256: 'ab12', type: 'image/jpeg', bytes: new ArrayBuffer(8) });
    await queue(one);
    answers = [there, away, away, there, () => receipt('accepted')];
    await outbox.flush();
    await outbox.flush(true);
    clock += 7 * 86_400_000;
    await outbox.flush(true);
    expect(sent.filter((line) => line.startsWith('PUT'))).toHaveLength(2);
    expect(await states()).toEqual(['sent']);
  });

  it('waits longer after each attempt, and as long as the server says', async () => {
    await queue();
    answers = [away, away, () => new Response('', { status: 429, headers: { 'Retry-After': '60' } })];
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      await outbox.flush(true);
      const [one] = await store.outbox('a-1');
      waits.push((one?.nextAt ?? 0) - clock);
    }
    expect(waits).toEqual([2000, 4000, 60_000]);
    // Nothing is due yet, so nothing is sent.
    await outbox.flush();
    expect(sent).toHaveLength(3);
  });

  it('keeps what is refused with its errors, and a corrected one goes out under the same id', async () => {
    const id = await queue();
    const errors = [{ field: 'data.results[0].item', code: 'unknown-word', message: 'No such item.' }];
    answers = [() => receipt('rejected', { errors }), () => receipt('accepted')];
    await outbox.flush();
    expect(await store.outbox('a-1')).toMatchObject([{ state: 'refused', errors }]);
    await outbox.flush(true);
    expect(sent).toHaveLength(1);

    const again = await store.reopen(id);
    expect(await store.outbox('a-1')).toEqual([]);
    expect((await store.drafts('a-1')).map((one) => one.id)).toEqual([id]);
    await queue(again);
    await outbox.flush();
    expect(JSON.parse(bodies[1] ?? '')).toMatchObject({ id });
    expect(await states()).toEqual(['sent']);
  });

  it('says what is wrong where a request is refused, and does not try it again', async () => {
    await queue();
    answers = [() => json(403, { title: 'Forbidden', status: 403, detail: 'Not with this role.' })];
    await outbox.flush();
    expect(await store.outbox('a-1')).toMatchObject([
      { state: 'refused', lastStatus: 403, detail: 'Not with this role.' },
    ]);
  });

  it('holds nothing against a visit when nobody is signed in any more', async () => {
    await queue();
    answers = [() => json(401, { title: 'Unauthorized', status: 401 })];
    await outbox.flush();
    expect(await store.outbox('a-1')).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });

  it('sends nothing in the name of somebody else', async () => {
    await queue();
    signedIn = false;
    await outbox.flush(true);
    outbox.stop();
    outbox = start('a-2');
    signedIn = true;
    await outbox.flush(true);
    expect(sent).toEqual([]);
    expect(await states()).toEqual(['waiting']);
  });

  it('stops between two visits when somebody else signs in meanwhile, in another tab', async () => {
    await queue();
    clock += 1;
    await queue();
    answers = [
      () => {
        signedIn = false;
        return receipt('accepted');
      },
    ];
    await outbox.flush(true);
    expect(await states()).toEqual(['sent', 'waiting']);
    expect(await store.outbox('a-1')).toMatchObject([{}, { attempts: 0 }]);
  });

  it('sends one at a time, though it is asked to by several at once', async () => {
    await queue();
    answers = [() => receipt('accepted')];
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush(true)]);
    expect(sent).toEqual(['POST /api/events']);
  });
});

describe('the store', () => {
  it('writes no draft any more that was queued meanwhile', async () => {
    const one = draft();
    await queue(one);
    await store.saveDraft({ ...one, unit: 'Too late' });
    expect(await store.drafts('a-1')).toEqual([]);
  });

  it('forgets at sign-out what was read, and keeps what was not sent', async () => {
    await queue();
    await store.saveDraft(draft());
    const name = { zh: '月湖酒店', en: 'Moon Lake Hotel' };
    await store.keepChecklist({
      site: 'HS-1',
      account: 'a-1',
      name,
      region: ['NB'],
      status: 'active',
      items: [],
      readAt: clock,
    });
    expect(await store.checklist('HS-1', 'a-2')).toBeUndefined();
    await store.forgetRead();
    expect(await store.checklist('HS-1', 'a-1')).toBeUndefined();
    expect(await store.drafts('a-1')).toHaveLength(1);
    expect(await states()).toEqual(['waiting']);
  });

  it('keeps a photo as long as anything refers to it', async () => {
    const [first, second] = [draft(['ab12']), draft(['ab12'])];
    const photo = { sha256: 'ab12', type: 'image/jpeg', bytes: new ArrayBuffer(8) };
    await store.saveDraft(first, photo);
    await store.saveDraft(second, photo);
    await store.discard('drafts', first.id);
    expect(await store.photo('ab12')).toBeDefined();
    await store.discard('drafts', second.id);
    expect(await store.photo('ab12')).toBeUndefined();
  });

  it('keeps neither a change nor a photo that comes once the visit was queued', async () => {
    const one = draft(['ab12']);
    await queue(one);
    await store.saveDraft(one, { sha256: 'ab12', type: 'image/jpeg', bytes: new ArrayBuffer(8) });
    expect(await store.drafts('a-1')).toEqual([]);
    expect(await store.photo('ab12')).toBeUndefined();
    expect(await states()).toEqual(['waiting']);
  });
});
