import { api, ask } from '../../api/client';

/** Something to edit, with the tag that it was read with: a change says which state it changes. */
export interface Tagged<T> {
  value: T;
  tag: string | undefined;
}

/** Reads one with its tag. */
export async function tagged<T>(
  pending: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Tagged<NonNullable<T>>> {
  const value = await ask(pending);
  return { value, tag: (await pending).response.headers.get('ETag') ?? undefined };
}

export const readRegion = (code: string) =>
  tagged(api.GET('/api/regions/{code}', { params: { path: { code } } }));

export const readSite = (code: string) =>
  tagged(api.GET('/api/sites/{code}', { params: { path: { code } } }));

/** What a change is done under: the state that was read, or that there is none yet. */
export const condition = (tag: string | undefined, isNew: boolean): Record<string, string> =>
  isNew ? { 'If-None-Match': '*' } : tag === undefined ? {} : { 'If-Match': tag };
