import 'fake-indexeddb/auto';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../app/query';
import { newDraft, noAnswer } from '../../offline/draft';
import type { Draft } from '../../offline/model';
import { visitStore } from '../../offline/store';
import { useDraft } from './useDraft';

const photo = { sha256: 'ab12', type: 'image/jpeg', bytes: new ArrayBuffer(8) };
const withPhoto = (draft: Draft): Draft => ({
  ...draft,
  answers: { ...draft.answers, 'hotel.lobby': { ...noAnswer, photos: [photo.sha256] } },
});

function start() {
  const { result } = renderHook(
    () => useDraft(newDraft('a-1', 'HS-1', { zh: '月湖酒店', en: 'Moon Lake Hotel' }, 0)),
    {
      wrapper: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
    },
  );
  const shown = () => result.current.draft.answers['hotel.lobby']?.photos ?? [];
  const kept = async () => (await visitStore()).draft(result.current.draft.id);
  return { result, shown, kept };
}

describe('a draft in hand', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('shows a photo once it is kept, and no sooner', async () => {
    const { result, shown, kept } = start();
    const store = await visitStore();
    const write = store.saveDraft.bind(store);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const writing = vi.spyOn(store, 'saveDraft').mockImplementationOnce(async (...what) => {
      await held;
      await write(...what);
    });
    let added = Promise.resolve();
    act(() => void (added = result.current.addPhoto(photo, withPhoto)));
    await waitFor(() => expect(writing).toHaveBeenCalled());
    act(() => result.current.change((draft) => ({ ...draft, unit: 'District team' })));
    expect(result.current.draft.unit).toBe('District team');
    expect(shown()).toEqual([]);
    letGo();
    await act(() => added);
    expect(shown()).toEqual([photo.sha256]);

    // What was changed meanwhile is kept with it, and is what a visit is sent with.
    expect(await act(() => result.current.saved())).toEqual(result.current.draft);
    expect(await kept()).toEqual(result.current.draft);
    expect(result.current.draft.unit).toBe('District team');
    expect(await store.photo(photo.sha256)).toMatchObject({ type: 'image/jpeg' });
  });

  it('does not refer to a photo that could not be kept, and says so', async () => {
    const { result, shown, kept } = start();
    vi.spyOn(await visitStore(), 'saveDraft').mockRejectedValueOnce(
      new DOMException('Full', 'QuotaExceededError'),
    );
    await act(() => result.current.addPhoto(photo, withPhoto));
    expect(result.current.failed).toBe(true);
    expect(shown()).toEqual([]);

    // The next change is kept without it.
    act(() => result.current.change((draft) => ({ ...draft, unit: 'District team' })));
    await act(() => result.current.saved());
    expect(result.current.failed).toBe(false);
    expect(await kept()).toMatchObject({ unit: 'District team', answers: {} });
  });
});
