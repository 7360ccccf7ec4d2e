import { queryOptions, useQuery } from '@tanstack/react-query';
import { askPlain, onSession, setCsrfToken, type Schemas } from '../api/client';
import { ApiProblem } from '../api/problem';
import { queryClient } from '../app/query';
import { keepSession, keptSession } from '../offline/session';
import { forgetRefusal } from './refusal';

export type Permission = Schemas['Permission'];

/** A way to sign in. For single sign-on there is what the provider is called, and where the browser goes to be sent there. */
export interface SignInMethod {
  kind: 'password' | 'oidc';
  name?: { zh: string; en: string };
  url?: string;
}

interface Anybody {
  methods: SignInMethod[];
  passwordRules: { minLength: number; maxLength: number };
}

/** Who is signed in, and what they may do where. */
export interface Session extends Anybody {
  signedIn: true;
  csrfToken: string;
  mustChangePassword: boolean;
  method: SignInMethod['kind'];
  /** Where the browser goes after signing out, to sign out at the provider too. */
  endSessionUrl?: string;
  session: string;
  account: string;
  name: string;
  displayName: string;
  role: Schemas['Role'];
  everywhere: boolean;
  regions: string[];
  sites: string[];
  permissions: Permission[];
}

/** Nobody is signed in. */
export interface NoSession extends Anybody {
  signedIn: false;
  /** Somebody was signed in on this page before and did not sign out. */
  ended?: boolean;
}

const key = ['session'] as const;

const others = { predicate: (query: { queryKey: readonly unknown[] }) => query.queryKey[0] !== key[0] };

async function read(): Promise<Session | NoSession> {
  const before = queryClient.getQueryData<Session | NoSession>(key);
  try {
    const session = keep(await askPlain<Session | NoSession>('/api/session'));
    // Somebody else signed in, in another tab: what this page has read for the one before is read anew.
    if (before?.signedIn === true && session.signedIn && before.account !== session.account)
      void queryClient.resetQueries(others);
    return !session.signedIn && (before?.signedIn === true || before?.ended === true)
      ? { ...session, ended: true }
      : session;
  } catch (error) {
    const kept = error instanceof ApiProblem && error.status === 0 ? keptSession() : undefined;
    if (kept === undefined) throw error;
    last = kept;
    return kept;
  }
}

// Until the page of sign-in has been loaded, what is still there shows what it did.
let last: Session | undefined;

function keep<T extends Session | NoSession>(session: T): T {
  if (session.signedIn) {
    last = session;
    forgetRefusal();
  }
  setCsrfToken(session.signedIn ? session : undefined);
  keepSession(session);
  return session;
}

export const sessionQuery = queryOptions({ queryKey: key, queryFn: read, staleTime: 5 * 60_000 });

onSession({
  signedOut: () => void queryClient.invalidateQueries({ queryKey: key }),
  renewCsrf: async () => {
    await queryClient.query({ ...sessionQuery, staleTime: 0 });
  },
});

/** Takes over a session or its end: whatever somebody else has read is forgotten, what is one's own read anew. */
function enter(session: Session | NoSession): void {
  const before = queryClient.getQueryData<Session | NoSession>(key);
  queryClient.setQueryData(key, keep(session));
  if (before?.signedIn === true && session.signedIn && before.account === session.account)
    void queryClient.invalidateQueries(others);
  else queryClient.removeQueries(others);
}

const json = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export async function signIn(name: string, password: string): Promise<void> {
  enter(await askPlain<Session>('/api/session', json('POST', { name, password })));
}

export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  enter(await askPlain<Session>('/api/session/password', json('POST', { currentPassword, newPassword })));
}

// What was known without a network is asked for anew as soon as there is one.
window.addEventListener('online', () => void queryClient.invalidateQueries({ queryKey: key }));

/** Signs out here, or everywhere. */
export async function signOut(everywhere = false): Promise<void> {
  const session = queryClient.getQueryData<Session | NoSession>(key);
  await askPlain(everywhere ? '/api/sessions' : '/api/session', { method: 'DELETE' });
  await (await import('../offline/store')).forgetRead();
  enter(await askPlain<NoSession>('/api/session'));
  if (session?.signedIn === true && session.endSessionUrl !== undefined)
    window.location.assign(session.endSessionUrl);
}

/** Who is signed in. Only for what stands inside the shell, where somebody is. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  const session = data?.signedIn === true ? data : last;
  if (session === undefined) throw new Error('Nobody is signed in.');
  return session;
}

/** Whether the account may do this somewhere. The API decides; this only spares people buttons that would be refused. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
