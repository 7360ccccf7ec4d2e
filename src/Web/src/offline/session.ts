import type { Session } from '../session/session';

// Without a network the pages still know who was signed in here last, for this long. It opens nothing: every request is
// judged by the API, and what can be seen is what this browser keeps already.
const keptMilliseconds = 72 * 3_600_000;
const key = 'session';

type Kept = Omit<Session, 'csrfToken'>;

/** Keeps who is signed in, without the secret that goes with requests; forgets it when nobody is. */
export function keepSession(session: Session | { signedIn: false }): void {
  try {
    if (!session.signedIn) {
      localStorage.removeItem(key);
      return;
    }
    const { csrfToken: _, ...kept } = session;
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), session: kept }));
  } catch {
    // Without storage there is no work without a network.
  }
}

/** Who was signed in when the server was last reached, while that is not long ago. */
export function keptSession(): Session | undefined {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return undefined;
    const { at, session } = JSON.parse(text) as { at: number; session: Kept };
    return Date.now() - at < keptMilliseconds ? { ...session, csrfToken: '' } : undefined;
  } catch {
    return undefined;
  }
}
