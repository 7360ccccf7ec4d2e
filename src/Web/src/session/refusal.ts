import type zh from './texts.zh';

/** Why single sign-on let nobody in, as the server says it in the address that the browser comes back to. */
export type Refusal = keyof typeof zh.signIn.refused;

const name = 'signIn';

// Taken before anything else reads the address (main.tsx), so that it is in nobody's filters and in no link that is passed on.
let refused = take();

function take(): Refusal | undefined {
  const here = new URL(window.location.href);
  const why = here.searchParams.get(name);
  if (why === null) return undefined;
  here.searchParams.delete(name);
  window.history.replaceState(window.history.state, '', here);
  return why as Refusal;
}

/** Why nobody was let in when the page was loaded; undefined when that was not the case, or somebody has come in since. */
export const refusal = (): Refusal | undefined => refused;

export function forgetRefusal(): void {
  refused = undefined;
}
