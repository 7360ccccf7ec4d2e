import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import type { FeedEntry } from '../../api/feed';
import type { Issue } from './filters';

export type Pages = InfiniteData<Schemas['IssueList']>;

/** Under this key stand the lists of issues, each with its question. */
export const listKey = ['issues', 'list'] as const;

/** The rows of all pages. One that moved from a page to a later one while they were read stands where it was first. */
export function rowsOf(pages: Pages | undefined): Issue[] {
  const seen = new Set<string>();
  return (pages?.pages ?? []).flatMap((page) =>
    page.items.filter((issue) => !seen.has(issue.number) && seen.add(issue.number)),
  );
}

/** What a batch of the feed means for a list that somebody reads. */
export interface Arrivals {
  /** Rows that are shown and changed: they change where they stand. */
  changed: Map<string, Issue>;
  /** Rows that left what may be seen. */
  gone: (issue: Issue) => boolean;
  /** Rows that belong into the list and are not shown yet. */
  fresh: string[];
  /** Rows that came and do not belong into the list any more. */
  stale: string[];
}

export function sortOut(
  batch: readonly FeedEntry[],
  shown: ReadonlySet<string>,
  belongs: (issue: Issue) => boolean,
): Arrivals {
  const changed = new Map<string, Issue>();
  const others = new Map<string, boolean>();
  const goneIssues = new Set<string>();
  const goneSites = new Set<string>();
  for (const entry of batch) {
    if (entry.kind === 'issue') {
      goneIssues.delete(entry.issue.number);
      if (shown.has(entry.issue.number)) changed.set(entry.issue.number, entry.issue);
      else others.set(entry.issue.number, belongs(entry.issue));
    } else if (entry.kind === 'gone') {
      if (entry.issue === undefined) goneSites.add(entry.site);
      else {
        goneIssues.add(entry.issue);
        others.set(entry.issue, false);
      }
    }
  }
  const numbers = [...others];
  return {
    changed,
    gone: (issue) => goneIssues.has(issue.number) || goneSites.has(issue.site),
    fresh: numbers.filter(([, belonging]) => belonging).map(([number]) => number),
    stale: numbers.filter(([, belonging]) => !belonging).map(([number]) => number),
  };
}

/** The pages with some rows changed where they stand, and some taken out. Nothing else moves. */
export function patch(
  pages: Pages | undefined,
  changed: ReadonlyMap<string, Issue>,
  gone: (issue: Issue) => boolean = () => false,
): Pages | undefined {
  if (pages === undefined) return undefined;
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items
        .filter((issue) => !gone(issue))
        // What came by another way may be newer than what the feed brings later.
        .map((issue) => {
          const next = changed.get(issue.number);
          return next !== undefined && next.revision >= issue.revision ? next : issue;
        }),
    })),
  };
}

/** Shows an issue as it is now in every list that has it. */
export function patchLists(cache: QueryClient, issue: Issue): void {
  cache.setQueriesData<Pages>({ queryKey: listKey }, (pages) =>
    patch(pages, new Map([[issue.number, issue]])),
  );
}
