import { queryOptions } from '@tanstack/react-query';
import { askPlain } from '../../api/client';
import type { Page, RegionRow, SiteRow } from './types';

const most = '500';

/** The topmost regions of the own scope; or, with words to search for, all whose code or name has them. */
export const regionsQuery = (words = '') =>
  queryOptions({
    queryKey: ['regions', { q: words }],
    queryFn: () => {
      const query = new URLSearchParams({ limit: most, ...(words === '' ? {} : { q: words }) });
      return askPlain<Page<RegionRow>>(`/api/regions?${query.toString()}`);
    },
  });

/** The regions directly below one. */
export const childrenQuery = (code: string) =>
  queryOptions({
    queryKey: ['region', code, 'children'],
    queryFn: () =>
      askPlain<Page<RegionRow>>(`/api/regions/${encodeURIComponent(code)}/children?limit=${most}`),
  });

/** A page of sites whose code or name has the words. */
export async function sitesPage(
  filters: Readonly<Partial<Record<'q' | 'region' | 'type' | 'status', string>>>,
  cursor?: string,
  signal?: AbortSignal,
): Promise<Page<SiteRow>> {
  const query = new URLSearchParams({
    limit: '100',
    ...filters,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return askPlain(`/api/sites?${query.toString()}`, signal === undefined ? {} : { signal });
}
