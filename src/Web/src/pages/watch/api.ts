import { api, ask, askPlain, type Schemas } from '../../api/client';
import type { IssueQuery } from './filters';

type Counts = Schemas['SeverityCounts'];

/** What the day has brought so far, and how things stand. */
export interface Today {
  day: string;
  now: string;
  open: Counts;
  overdue: Counts;
  awaitingLookBack: Counts;
  dueToday: Schemas['Count'];
  raised: number;
  closed: number;
  dutiesMissed: number;
  /** Called and not yet done: only for those who inspect. */
  lookBacksDue?: Schemas['Count'];
}

/** A region of the tree: how it stands, and how many lie directly below. */
export interface RegionNode {
  code: string;
  name: Schemas['Text'];
  live: { open: Counts; overdue: Counts; awaitingLookBack: Counts };
  children: number;
}

export function readToday(region: string | undefined, signal: AbortSignal): Promise<Today> {
  return askPlain(`/api/today${region === undefined ? '' : `?region=${encodeURIComponent(region)}`}`, {
    signal,
  });
}

/** The regions directly below one, or the topmost of the area. */
export async function readRegions(parent: string | undefined, signal: AbortSignal): Promise<RegionNode[]> {
  const path = parent === undefined ? '/api/regions' : `/api/regions/${encodeURIComponent(parent)}/children`;
  const nodes: RegionNode[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: RegionNode[]; next: string | null } = await askPlain(`${path}?limit=500${more}`, {
      signal,
    });
    nodes.push(...page.items);
    cursor = page.next;
  }
  return nodes;
}

export function readIssues(
  query: Omit<IssueQuery, 'cursor' | 'limit'>,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return ask(
    api.GET('/api/issues', {
      params: { query: { ...query, limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
      signal,
    }),
  );
}

export function countIssues(query: Omit<IssueQuery, 'cursor' | 'limit'>, signal: AbortSignal) {
  const filters = { ...query };
  delete filters.sort;
  delete filters.order;
  return ask(api.GET('/api/issues/count', { params: { query: filters }, signal }));
}
