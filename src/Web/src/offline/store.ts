import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { forCorrection } from './draft';
import type { Draft, KeptChecklist, Outgoing, Photo } from './model';

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
  photos: { key: string; value: Photo };
  outbox: { key: string; value: Outgoing };
  checklists: { key: string; value: KeptChecklist };
}

const sentKept = 30;

/** What the browser keeps of visits: drafts, photos, what waits to be sent, and checklists that were opened. */
export class VisitStore {
  private constructor(private readonly db: IDBPDatabase<Schema>) {}

  static async open(name = 'visits'): Promise<VisitStore> {
    return new VisitStore(
      await openDB<Schema>(name, 1, {
        upgrade: (db) => {
          db.createObjectStore('drafts', { keyPath: 'id' });
          db.createObjectStore('photos', { keyPath: 'sha256' });
          db.createObjectStore('outbox', { keyPath: 'id' });
          db.createObjectStore('checklists', { keyPath: 'site' });
        },
        // A newer page wants to change the store: this one lets go of it.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
  }

  close(): void {
    this.db.close();
  }

  draft(id: string): Promise<Draft | undefined> {
    return this.db.get('drafts', id);
  }

  /** The drafts of an account, the last changed first. */
  async drafts(account: string): Promise<Draft[]> {
    const all = await this.db.getAll('drafts');
    return all.filter((draft) => draft.account === account).sort((a, b) => b.changedAt - a.changedAt);
  }

  /** Keeps a draft, and a photo it refers to with it, unless it was queued meanwhile: then what is written here comes too late. */
  async saveDraft(draft: Draft, photo?: Photo): Promise<void> {
    const tx = this.db.transaction(['drafts', 'outbox', 'photos'], 'readwrite');
    if ((await tx.objectStore('outbox').getKey(draft.id)) === undefined) {
      await tx.objectStore('drafts').put(draft);
      // The same picture may be there already, and on the server too.
      if (photo !== undefined && (await tx.objectStore('photos').getKey(photo.sha256)) === undefined)
        await tx.objectStore('photos').put(photo);
    }
    await tx.done;
  }

  photo(sha256: string): Promise<Photo | undefined> {
    return this.db.get('photos', sha256);
  }

  async photoIsThere(sha256: string, until: number): Promise<void> {
    const tx = this.db.transaction('photos', 'readwrite');
    const photo = await tx.store.get(sha256);
    if (photo !== undefined) await tx.store.put({ ...photo, thereUntil: until });
    await tx.done;
  }

  /** Moves a draft to what is to be sent, in one step: it is never in both, nor in neither. */
  async queue(outgoing: Outgoing): Promise<void> {
    const tx = this.db.transaction(['drafts', 'outbox'], 'readwrite');
    await tx.objectStore('drafts').delete(outgoing.id);
    await tx.objectStore('outbox').put(outgoing);
    await tx.done;
  }

  /** The other way round: what was refused becomes a draft again, under the same id. */
  async reopen(id: string): Promise<Draft | undefined> {
    const tx = this.db.transaction(['drafts', 'outbox'], 'readwrite');
    const refused = await tx.objectStore('outbox').get(id);
    let draft: Draft | undefined;
    if (refused?.state === 'refused') {
      draft = forCorrection(
        refused.draft,
        refused.errors.map(({ field }) => field),
      );
      await tx.objectStore('outbox').delete(id);
      await tx.objectStore('drafts').put(draft);
    }
    await tx.done;
    return draft;
  }

  /** What an account has on its way and what became of it, in the order in which it was queued. */
  async outbox(account: string): Promise<Outgoing[]> {
    const all = await this.db.getAll('outbox');
    return all.filter((one) => one.account === account).sort((a, b) => a.queuedAt - b.queuedAt);
  }

  /** Writes what became of an attempt, unless the visit was discarded meanwhile. */
  async settle(outgoing: Outgoing): Promise<void> {
    const tx = this.db.transaction('outbox', 'readwrite');
    if ((await tx.store.getKey(outgoing.id)) !== undefined) await tx.store.put(outgoing);
    await tx.done;
  }

  async discard(from: 'drafts' | 'outbox', id: string): Promise<void> {
    await this.db.delete(from, id);
    await this.prune();
  }

  /** Forgets photos that nothing refers to any more, and all but the latest of what arrived. */
  async prune(): Promise<void> {
    const tx = this.db.transaction(['drafts', 'outbox', 'photos'], 'readwrite');
    const outbox = await tx.objectStore('outbox').getAll();
    const sent = outbox.filter(({ state }) => state === 'sent');
    sent.sort((a, b) => (b.settledAt ?? 0) - (a.settledAt ?? 0));
    for (const { id } of sent.slice(sentKept)) await tx.objectStore('outbox').delete(id);
    const needed = new Set(
      [
        ...(await tx.objectStore('drafts').getAll()),
        ...outbox.filter(({ state }) => state !== 'sent').map(({ draft }) => draft),
      ].flatMap((draft) => Object.values(draft.answers).flatMap(({ photos }) => photos)),
    );
    for (const key of await tx.objectStore('photos').getAllKeys())
      if (!needed.has(key)) await tx.objectStore('photos').delete(key);
    await tx.done;
  }

  async keepChecklist(checklist: KeptChecklist): Promise<void> {
    await this.db.put('checklists', checklist);
  }

  async checklist(site: string, account: string): Promise<KeptChecklist | undefined> {
    const kept = await this.db.get('checklists', site);
    return kept?.account === account ? kept : undefined;
  }

  /** The checklists an account has opened, the latest first. */
  async checklists(account: string): Promise<KeptChecklist[]> {
    const all = await this.db.getAll('checklists');
    return all.filter((kept) => kept.account === account).sort((a, b) => b.readAt - a.readAt);
  }

  /** At sign-out: everything that was read, and what arrived. What was not sent yet stays for the account that wrote it. */
  async forgetRead(): Promise<void> {
    const tx = this.db.transaction(['checklists', 'outbox'], 'readwrite');
    await tx.objectStore('checklists').clear();
    for (const one of await tx.objectStore('outbox').getAll())
      if (one.state === 'sent') await tx.objectStore('outbox').delete(one.id);
    await tx.done;
  }
}

let opened: Promise<VisitStore> | undefined;

/** The store of this page, opened when it is first needed. */
export function visitStore(): Promise<VisitStore> {
  opened ??= VisitStore.open();
  return opened;
}

/** At sign-out: see `VisitStore.forgetRead`. A browser that keeps nothing has nothing to forget. */
export async function forgetRead(): Promise<void> {
  try {
    await (await visitStore()).forgetRead();
  } catch (error) {
    console.error(error);
  }
}
