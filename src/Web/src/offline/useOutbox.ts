import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askPlain, send } from '../api/client';
import { queryClient } from '../app/query';
import { useSession, type NoSession, type Session } from '../session/session';
import { Outbox } from './outbox';
import { visitStore } from './store';

let current: { account: string; outbox: Promise<Outbox> } | undefined;

/** Draws anew whatever shows drafts, waiting visits or kept checklists. */
export function visitsChanged(): void {
  void queryClient.invalidateQueries({ queryKey: ['visits'] });
}

async function make(account: string): Promise<Outbox> {
  const store = await visitStore();
  return new Outbox(account, {
    store,
    send: (request) => send(request, account),
    signedIn: async () => {
      const session = await askPlain<Session | NoSession>('/api/session');
      return session.signedIn && session.account === account;
    },
    clock: () => Date.now(),
    random: () => Math.random(),
    changed: visitsChanged,
  });
}

/** Tries at once to send what waits. */
export async function sendNow(): Promise<void> {
  await (await current?.outbox)?.flush(true);
}

/** Sends what this account has waiting: now, when the network comes back, when the page is looked at again, and as attempts come due. */
export function useSending(): void {
  const { account } = useSession();
  useEffect(() => {
    const outbox = make(account);
    current = { account, outbox };
    const go = () => void outbox.then((ready) => ready.flush(true));
    const seen = () => {
      if (!document.hidden) go();
    };
    go();
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', seen);
      void outbox.then((ready) => ready.stop());
    };
  }, [account]);
}

/** What this account has on its way, and what became of it. */
export function useOutgoing() {
  const { account } = useSession();
  return useQuery({
    queryKey: ['visits', account, 'outbox'],
    queryFn: async () => (await visitStore()).outbox(account),
    // Another tab may have sent it.
    refetchOnWindowFocus: 'always',
  });
}

/** What this account has begun to write down. */
export function useDrafts() {
  const { account } = useSession();
  return useQuery({
    queryKey: ['visits', account, 'drafts'],
    queryFn: async () => (await visitStore()).drafts(account),
  });
}
