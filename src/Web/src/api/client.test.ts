import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onSession, send, setCsrfToken } from './client';

const of = (account: string) => ({ csrfToken: `token of ${account}`, account });
const post = () => new Request('http://localhost/api/events', { method: 'POST', body: '{}' });
const outOfDate = () =>
  Response.json(
    { status: 403, errors: [{ field: 'X-CSRF-Token', code: 'csrf-token', message: 'Out of date.' }] },
    { status: 403, headers: { 'Content-Type': 'application/problem+json' } },
  );

let tokens: (string | null)[];
let answers: Response[];

beforeEach(() => {
  tokens = [];
  answers = [];
  vi.stubGlobal('fetch', (request: Request) => {
    tokens.push(request.headers.get('X-CSRF-Token'));
    return Promise.resolve(answers.shift());
  });
  setCsrfToken(of('a-1'));
});

const nowSignedIn = (account: string) =>
  onSession({
    signedOut: () => undefined,
    renewCsrf: () => {
      setCsrfToken(of(account));
      return Promise.resolve();
    },
  });

describe('a request that changes something', () => {
  it('is sent once more with a new token of the same account', async () => {
    nowSignedIn('a-1');
    answers = [outOfDate(), new Response(null, { status: 204 })];
    expect((await send(post())).status).toBe(204);
    expect(tokens).toHaveLength(2);
  });

  it('is not sent once more for another account that signed in meanwhile', async () => {
    nowSignedIn('a-2');
    answers = [outOfDate(), new Response(null, { status: 204 })];
    expect((await send(post())).status).toBe(403);
    expect(tokens).toEqual(['token of a-1']);
  });

  it('that one account wrote is not sent at all while another is signed in', async () => {
    setCsrfToken(of('a-2'));
    await expect(send(post(), 'a-1')).rejects.toMatchObject({ status: 401 });
    expect(tokens).toEqual([]);
  });

  it('that was written without a network goes out once it is known that its account is signed in', async () => {
    setCsrfToken(undefined);
    nowSignedIn('a-1');
    answers = [outOfDate(), new Response(null, { status: 204 })];
    expect((await send(post(), 'a-1')).status).toBe(204);
    setCsrfToken(undefined);
    nowSignedIn('a-2');
    answers = [outOfDate(), new Response(null, { status: 204 })];
    expect((await send(post(), 'a-1')).status).toBe(403);
    expect(tokens).toEqual([null, 'token of a-1', null]);
  });
});
