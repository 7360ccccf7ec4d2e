import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { now } from '../../app/clock';
import { newDraft } from '../../offline/draft';
import type { Draft, KeptChecklist, Photo } from '../../offline/model';
import { visitStore } from '../../offline/store';

/** The draft to go on with: the one named, or the last one of this site, or a fresh one, which is kept from its first change on. */
export function useStoredDraft(list: KeptChecklist | undefined, account: string, id: string | undefined) {
  return useQuery({
    queryKey: ['visit-draft', account, list?.site, id],
    enabled: list !== undefined,
    // Read once: from then on the page has the newest.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      if (list === undefined) throw new Error('There is no checklist to make a draft of.');
      const drafts = await (await visitStore()).drafts(account);
      return (
        drafts.find((draft) => draft.id === id) ??
        drafts.find(({ site }) => site === list.site) ??
        newDraft(account, list.site, list.name, now())
      );
    },
  });
}

/** A draft in hand: each change is shown at once and written to the browser's store, in order. */
export function useDraft(stored: Draft) {
  const cache = useQueryClient();
  const [draft, setDraft] = useState(stored);
  const [failed, setFailed] = useState(false);
  const newest = useRef(stored);
  const saving = useRef(Promise.resolve());

  const write = (act: () => Promise<void>) => {
    saving.current = saving.current.then(act).then(
      () => setFailed(false),
      () => setFailed(true),
    );
    return saving.current;
  };
  const change = (make: (draft: Draft) => Draft) => {
    newest.current = { ...make(newest.current), changedAt: now() };
    setDraft(newest.current);
    // Written when its turn comes: of several quick changes the last is enough.
    void write(async () => (await visitStore()).saveDraft(newest.current));
  };
  /** Keeps the photo and what refers to it in one step, and shows it then: whoever sees it may close the page. */
  const addPhoto = (photo: Photo, make: (draft: Draft) => Draft) =>
    write(async () => {
      const withPhoto = () => ({ ...make(newest.current), changedAt: now() });
      await (await visitStore()).saveDraft(withPhoto(), photo);
      // Made again, since there may be changes meanwhile; a photo that could not be kept is not referred to.
      newest.current = withPhoto();
      setDraft(newest.current);
    });
  useEffect(() => () => void cache.invalidateQueries({ queryKey: ['visits'] }), [cache]);
  /** The draft with every change and photo so far, once all of it was written. */
  const saved = () => saving.current.then(() => newest.current);
  return { draft, change, addPhoto, failed, saved };
}
