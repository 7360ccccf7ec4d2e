import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../api/client';

const most = 500;

/** The topmost regions of the own scope; or, with words to search for, all whose code or name has them. */
export const regionsQuery = (words = '') =>
  queryOptions({
    queryKey: ['regions', { q: words }],
    queryFn: () =>
      ask(
        api.GET('/api/regions', {
          params: { query: { limit: most, ...(words === '' ? {} : { q: words }) } },
        }),
      ),
  });

/** The regions directly below one. */
export const childrenQuery = (code: string) =>
  queryOptions({
    queryKey: ['region', code, 'children'],
    queryFn: () =>
      ask(
        api.GET('/api/regions/{code}/children', {
          params: { path: { code }, query: { limit: most } },
        }),
      ),
  });

/** What sites are filtered by. */
export interface SiteFilters {
  q?: string;
  region?: string;
  type?: string;
  status?: Schemas['SiteStatus'];
}

/** A page of sites. */
export const sitesPage = ({ type, status, ...filters }: SiteFilters, cursor?: string, signal?: AbortSignal) =>
  ask(
    api.GET('/api/sites', {
      params: {
        query: {
          limit: 100,
          ...filters,
          ...(type === undefined ? {} : { type: [type] }),
          ...(status === undefined ? {} : { status: [status] }),
          ...(cursor === undefined ? {} : { cursor }),
        },
      },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
