import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFeed } from '../../api/useFeed';
import { useSession } from '../../session/session';
import { readIssues } from './api';
import { matches, type IssueQuery } from './filters';
import { listKey, patch, rowsOf, sortOut, type Pages } from './liveList';

const none: ReadonlySet<string> = new Set();

/**
 * The issues that answer a question, page by page. What changes is shown where it stands; what is new waits, counted by `fresh`, until
 * `showFresh`, so that nothing moves under the eyes of whoever reads.
 */
export function useIssues(query: Omit<IssueQuery, 'cursor' | 'limit'>) {
  const cache = useQueryClient();
  const me = useSession().displayName;
  const key = [...listKey, query];
  const id = JSON.stringify(query);
  const [waiting, setWaiting] = useState({ id, numbers: none });
  const fresh = waiting.id === id ? waiting.numbers : none;

  const list = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => readIssues(query, pageParam, signal),
    getNextPageParam: (last) => last.next ?? undefined,
    // Read anew when somebody comes back to it, and by the feed; not because a window was looked away from.
    refetchOnWindowFocus: false,
  });
  const rows = useMemo(() => rowsOf(list.data), [list.data]);

  const again = () => {
    setWaiting({ id, numbers: none });
    return cache.invalidateQueries({ queryKey: listKey });
  };
  useFeed({
    entries: (batch) => {
      const pages = cache.getQueryData<Pages>(key);
      if (pages === undefined) return;
      const shown = new Set(rowsOf(pages).map(({ number }) => number));
      const arrivals = sortOut(batch, shown, (issue) => matches(issue, query, me));
      cache.setQueryData<Pages>(key, (before) => patch(before, arrivals.changed, arrivals.gone));
      if (arrivals.fresh.length === 0 && arrivals.stale.length === 0) return;
      if (arrivals.fresh.length > 0 && shown.size === 0) {
        // Nobody reads an empty list.
        void again();
        return;
      }
      setWaiting((before) => {
        const numbers = new Set(before.id === id ? before.numbers : none);
        arrivals.fresh.forEach((number) => numbers.add(number));
        arrivals.stale.forEach((number) => numbers.delete(number));
        return { id, numbers };
      });
    },
    reset: () => void again(),
  });

  return {
    ...list,
    rows,
    fresh: fresh.size,
    /** Reads the list anew from its beginning. */
    showFresh: () => {
      cache.setQueryData<Pages>(key, (pages) =>
        pages === undefined
          ? pages
          : { pages: pages.pages.slice(0, 1), pageParams: pages.pageParams.slice(0, 1) },
      );
      return again();
    },
  };
}
