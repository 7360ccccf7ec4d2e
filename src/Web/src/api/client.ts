import createClient from 'openapi-fetch';
import { ApiProblem, readProblem } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
let csrf: { token: string; account: string } | undefined;
let onSignedOut: () => void = () => undefined;
let renewCsrf: () => Promise<void> = () => Promise.resolve();

/** Keeps the token that goes with every request that changes something, and whose it is. It lives in memory only. */
export function setCsrfToken(of: { csrfToken: string; account: string } | undefined): void {
  csrf = of === undefined ? undefined : { token: of.csrfToken, account: of.account };
}

/** Says what is to happen when the session is over, and how a new CSRF token is had. */
export function onSession(handlers: { signedOut: () => void; renewCsrf: () => Promise<void> }): void {
  onSignedOut = handlers.signedOut;
  renewCsrf = handlers.renewCsrf;
}

/**
 * Sends a request of our own origin: with the CSRF token, and once more with a new one if that was out of date. It goes out
 * for one account only: in another tab somebody else may have signed in, and nobody writes in another's name.
 * @param account Whose request it is, where it was written before; otherwise of whoever is signed in now.
 */
export async function send(request: Request, account = csrf?.account): Promise<Response> {
  const unsafe = !safe.has(request.method);
  const again = unsafe ? request.clone() : undefined;
  if (unsafe && csrf !== undefined) {
    if (csrf.account !== account) throw new ApiProblem(401, {});
    request.headers.set('X-CSRF-Token', csrf.token);
  }
  let response = await reach(request);
  if (
    again !== undefined &&
    response.status === 403 &&
    (await readProblem(response.clone())).has('csrf-token')
  ) {
    await renewCsrf();
    if (csrf !== undefined && csrf.account === (account ?? csrf.account)) {
      again.headers.set('X-CSRF-Token', csrf.token);
      response = await reach(again);
    }
  }
  // Signing in with a wrong password is answered 401 too, and ends no session.
  if (response.status === 401 && new URL(request.url).pathname !== '/api/session') onSignedOut();
  return response;
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, {});
  }
}

/** The API, typed by its document. Use it through `ask`, which throws an ApiProblem. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => send(request),
});

/** Waits for an answer of `api` and gives its data, or throws an ApiProblem. */
export async function ask<T>(
  pending: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, error, response } = await pending;
  if (!response.ok) throw new ApiProblem(response.status, asProblem(error), retryAfter(response));
  return data as NonNullable<T>;
}

/** For routes that the document does not have, and bodies that are no JSON. */
export async function askPlain<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await send(new Request(new URL(path, window.location.origin), init));
  if (!response.ok) throw await readProblem(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function asProblem(error: unknown): Partial<Schemas['Problem']> {
  return typeof error === 'object' && error !== null ? error : {};
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isNaN(seconds) ? undefined : seconds;
}
