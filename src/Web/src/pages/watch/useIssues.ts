import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../api/client';
import { useFeed } from '../../api/useFeed';

const key = ['issues', 'open'] as const;
const pageSize = 100;

/** The open issues in sight, the earliest due first, kept true by the live feed. */
export function useIssues() {
  const cache = useQueryClient();
  useFeed({
    entries: (batch) => {
      const changed = new Map<string, Schemas['Issue']>();
      let others = false;
      for (const entry of batch) {
        if (entry.kind === 'issue') changed.set(entry.issue.number, entry.issue);
        else if (entry.kind === 'gone') others = true;
      }
      if (!others && changed.size === 0) return;
      const pages = cache.getQueryData<InfiniteData<Schemas['IssueList']>>(key)?.pages ?? [];
      const shown = new Map(pages.flatMap((page) => page.items).map((issue) => [issue.number, issue]));
      const known = [...changed.values()].every(
        (issue) => shown.get(issue.number)?.dueAt === issue.dueAt && !issue.endedAt,
      );
      if (others || !known) {
        // Rows come, go or move: the list is read anew.
        void cache.invalidateQueries({ queryKey: key });
        return;
      }
      cache.setQueryData<InfiniteData<Schemas['IssueList']>>(key, (data) =>
        data === undefined
          ? data
          : {
              ...data,
              pages: data.pages.map((page) => ({
                ...page,
                items: page.items.map((issue) => changed.get(issue.number) ?? issue),
              })),
            },
      );
    },
    reset: () => void cache.invalidateQueries({ queryKey: key }),
  });
  return useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/issues', {
          params: { query: { limit: pageSize, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
