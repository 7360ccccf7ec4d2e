import { api, ask, type Schemas } from '../../api/client';
import { setClock } from '../../app/clock';
import type { IssueQuery } from './filters';

/** What the day has brought so far, and how things stand. */
export type Today = Schemas['Today'];

/** A region of the tree: how it stands, and how many lie directly below. */
export type RegionNode = Schemas['Child'];

/** Today's numbers. They say what time it is, and so the page knows it too. */
export async function readToday(region: string | undefined, signal: AbortSignal): Promise<Today> {
  const today = await ask(
    api.GET('/api/today', { params: { query: region === undefined ? {} : { region } }, signal }),
  );
  setClock(today.now);
  return today;
}

/** The regions directly below one, or the topmost of the area. */
export async function readRegions(parent: string | undefined, signal: AbortSignal): Promise<RegionNode[]> {
  const nodes: RegionNode[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 500, ...(cursor === undefined ? {} : { cursor }) };
    const page: Schemas['ChildList'] = await ask(
      parent === undefined
        ? api.GET('/api/regions', { params: { query }, signal })
        : api.GET('/api/regions/{code}/children', { params: { path: { code: parent }, query }, signal }),
    );
    nodes.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
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
