import type { Schemas } from '../../api/client';
import type { operations } from '../../api/schema';

export type Issue = Schemas['Issue'];
export type IssueQuery = NonNullable<operations['ListIssues']['parameters']['query']>;

export const severities = ['critical', 'serious', 'general'] as const;
export const liveStates = ['overdue', 'open', 'awaitingLookBack'] as const;
/** What the list holds when nobody says otherwise: what the line must put right. */
export const usualStates = ['overdue', 'open'] as const;
export const states = [...liveStates, 'closed', 'withdrawn'] as const;
export const categories = ['people', 'goods', 'places', 'management'] as const;
export const dues = ['overdue', 'today', 'inTime'] as const;
export const holders = ['nobody', 'somebody', 'me', 'mine'] as const;
export const sorts = ['due', 'raised', 'severity', 'rung', 'updated'] as const;

export type Sort = (typeof sorts)[number];
export type Order = 'asc' | 'desc';

/** What a list is narrowed to and ordered by: what stands in the address, and in a filter that is kept. */
export interface Filters {
  region?: string;
  site?: string;
  type?: string;
  template?: string;
  severity: (typeof severities)[number][];
  state: (typeof states)[number][];
  category: (typeof categories)[number][];
  due?: (typeof dues)[number];
  /** Who took it: nobody, somebody, me; or `mine`, given to me. */
  who?: (typeof holders)[number];
  q: string;
  sort: Sort;
  order: Order;
}

const lists = { severity: severities, state: states, category: categories } as const;
const plain = ['region', 'site', 'type', 'template'] as const;
const kept = [...plain, ...Object.keys(lists), 'due', 'who', 'q', 'sort', 'order'];

function several<T extends string>(search: URLSearchParams, name: string, allowed: readonly T[]): T[] {
  const given = search.get(name)?.split(',') ?? [];
  return allowed.filter((word) => given.includes(word));
}

function one<T extends string>(search: URLSearchParams, name: string, allowed: readonly T[]): T | undefined {
  return allowed.find((word) => word === search.get(name));
}

/** The order that people expect of a sort when they have not said one. */
export const usualOrder = (sort: Sort): Order => (sort === 'due' ? 'asc' : 'desc');

/** Reads an address. Words that it cannot have are left aside, as in a link that is older than the page. */
export function readFilters(search: URLSearchParams): Filters {
  const state = several(search, 'state', states);
  const site = search.get('site') ?? undefined;
  // Those that ended are kept in one order only, unless they are of one site.
  const ended = state.some((word) => word === 'closed' || word === 'withdrawn') && site === undefined;
  const sort = (ended ? undefined : one(search, 'sort', sorts)) ?? 'due';
  const filters: Filters = {
    severity: several(search, 'severity', severities),
    state,
    category: several(search, 'category', categories),
    q: search.get('q') ?? '',
    sort,
    order: one(search, 'order', ['asc', 'desc'] as const) ?? usualOrder(sort),
  };
  for (const name of plain) {
    const value = search.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  const due = one(search, 'due', dues);
  const who = one(search, 'who', holders);
  return { ...filters, ...(due && { due }), ...(who && { who }) };
}

/** The part of an address that is a filter, in one order: what is kept under a name, and compared. */
export function filterPart(search: URLSearchParams): string {
  const part = new URLSearchParams();
  for (const name of kept) {
    const value = search.get(name);
    if (value !== null && value !== '') part.set(name, value);
  }
  return part.toString();
}

/** Whether anything is narrowed; the order alone does not count. */
export function narrows(filters: Filters): boolean {
  return (
    plain.some((name) => filters[name] !== undefined) ||
    Object.keys(lists).some((name) => filters[name as keyof typeof lists].length > 0) ||
    filters.due !== undefined ||
    filters.who !== undefined ||
    filters.q !== ''
  );
}

/** The question to the API. `endOfToday` is when the day ends that is today in the area. */
export function toQuery(filters: Filters, endOfToday: string): Omit<IssueQuery, 'cursor' | 'limit'> {
  const query: Omit<IssueQuery, 'cursor' | 'limit'> = {};
  for (const name of ['region', 'site'] as const)
    if (filters[name] !== undefined) query[name] = filters[name];
  for (const name of ['type', 'template'] as const)
    if (filters[name] !== undefined) query[name] = [filters[name]];
  if (filters.severity.length > 0) query.severity = filters.severity;
  query.state = filters.state.length > 0 ? filters.state : [...usualStates];
  if (filters.category.length > 0) query.category = filters.category;
  if (filters.due === 'overdue') query.overdue = true;
  else if (filters.due === 'inTime') query.overdue = false;
  else if (filters.due === 'today') query.dueBefore = endOfToday;
  if (filters.who === 'nobody' || filters.who === 'somebody') query.taken = filters.who === 'somebody';
  else if (filters.who === 'me') query.takenBy = 'me';
  else if (filters.who === 'mine') query.assignedTo = 'me';
  if (filters.q.trim() !== '') query.q = filters.q.trim();
  if (filters.sort !== 'due') query.sort = filters.sort;
  if (filters.order !== usualOrder(filters.sort)) query.order = filters.order;
  return query;
}

/** Whether an issue that came in live belongs into the list: the same rules as the API's, for what it has just said of one issue. */
export function matches(issue: Issue, query: Omit<IssueQuery, 'cursor' | 'limit'>, me: string): boolean {
  const state: readonly string[] = query.state ?? usualStates;
  const q = query.q?.toLowerCase();
  const who = (named: string | undefined, is: string | undefined) =>
    named === undefined || (named === 'me' ? me : named) === is;
  return (
    (query.region === undefined || issue.region.includes(query.region)) &&
    (query.site === undefined || issue.site === query.site) &&
    (query.type === undefined || query.type.includes(issue.type)) &&
    (query.template === undefined || query.template.includes(issue.item)) &&
    (query.severity === undefined || query.severity.includes(issue.severity)) &&
    (query.category === undefined ||
      (issue.category !== undefined && query.category.includes(issue.category))) &&
    (state.includes('all') || state.includes(issue.state)) &&
    (query.overdue === undefined || query.overdue === (issue.state === 'overdue')) &&
    (query.dueBefore === undefined || Date.parse(issue.dueAt) < Date.parse(query.dueBefore)) &&
    (query.taken === undefined || query.taken === (issue.takenBy !== undefined)) &&
    who(query.takenBy, issue.takenBy) &&
    who(query.assignedTo, issue.assignedTo) &&
    (q === undefined ||
      [
        issue.number,
        issue.site,
        issue.item,
        issue.siteName?.zh,
        issue.siteName?.en,
        issue.title?.zh,
        issue.title?.en,
      ].some((text) => text?.toLowerCase().includes(q) === true))
  );
}
