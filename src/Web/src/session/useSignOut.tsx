import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Unsent } from '../offline/unsent';
import { signOut, useSession } from './session';

const SignOutDialogue = lazy(async () => ({ default: (await import('./SignOutDialogue')).SignOutDialogue }));

/** Signing out. Where visits of the account have not arrived yet it asks first, in the dialogue, which stands wherever one likes. */
export function useSignOut(): { leave: (everywhere?: boolean) => Promise<void>; dialogue: ReactNode } {
  const { account } = useSession();
  const [asking, setAsking] = useState<{ everywhere: boolean; unsent: Unsent }>();
  return {
    leave: async (everywhere = false) => {
      const unsent = await (await import('../offline/unsent')).readUnsent(account);
      if (unsent.waiting.length + unsent.refused.length > 0) setAsking({ everywhere, unsent });
      else await signOut(everywhere);
    },
    dialogue: asking !== undefined && (
      <Suspense>
        <SignOutDialogue {...asking} onStay={() => setAsking(undefined)} />
      </Suspense>
    ),
  };
}
