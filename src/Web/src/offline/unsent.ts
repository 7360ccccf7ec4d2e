import type { Outgoing } from './model';
import { visitStore } from './store';

/** Visits of an account that have not arrived: what waits to be sent, and what was refused and waits for its author. */
export interface Unsent {
  waiting: readonly Outgoing[];
  refused: readonly Outgoing[];
}

/** What of an account has not arrived yet. A browser that keeps nothing has nothing that waits. */
export async function readUnsent(account: string): Promise<Unsent> {
  try {
    const all = await (await visitStore()).outbox(account);
    return {
      waiting: all.filter(({ state }) => state === 'waiting'),
      refused: all.filter(({ state }) => state === 'refused'),
    };
  } catch (error) {
    console.error(error);
    return { waiting: [], refused: [] };
  }
}
