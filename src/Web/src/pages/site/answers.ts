import { api, ask, askPlain, type Schemas } from '../../api/client';

export interface Page<Row> {
  items: Row[];
  next: string | null;
}

export type SiteRow = Schemas['SiteRow'];
export type Site = Schemas['Site'];
export type Duties = Schemas['Duties'];
export type DutyWindow = Schemas['DutyWindow'];
export type ChecklistItem = Schemas['ChecklistItem'];
export type SiteVisit = Schemas['Visit'];

/** A path of the API with the parameters that have a value. */
export function query(path: string, parameters: Record<string, string | number | undefined>): string {
  const chosen = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') chosen.set(key, String(value));
  return `${path}?${chosen.toString()}`;
}

const at = (code: string) => `/api/sites/${encodeURIComponent(code)}`;

export type SiteFilter = Partial<
  Record<'q' | 'status' | 'region' | 'type' | 'near' | 'radius' | 'limit', string | number>
>;

export const listSites = (filter: SiteFilter, cursor?: string) =>
  askPlain<Page<SiteRow>>(query('/api/sites', { limit: 100, ...filter, cursor }));

export const readSite = (code: string) => askPlain<Site>(at(code));

export const readChecklistItems = (code: string) =>
  askPlain<{ items: ChecklistItem[] }>(`${at(code)}/checklist`);

export const readDuties = (code: string, days: number) =>
  askPlain<Duties>(query(`${at(code)}/duties`, { days }));

export const readVisits = (code: string, cursor?: string) =>
  askPlain<Page<SiteVisit>>(query(`${at(code)}/visits`, { limit: 10, cursor }));

export const readIssues = (site: string, cursor?: string) =>
  askPlain<Schemas['IssueList']>(
    query('/api/issues', { site, state: 'all', sort: 'raised', limit: 10, cursor }),
  );

/** What is to be changed of a site, only while it still is as it was read. */
export function changeSite(site: Site, change: Schemas['SiteChange']) {
  return ask(
    api.PUT('/api/sites/{code}', {
      params: { path: { code: site.code } },
      headers: asRead(site),
      body: change,
    }),
  );
}

/** The header by which the API refuses a change to what has changed meanwhile. */
export function asRead({ revision }: Site): Record<string, string> {
  return revision > 0 ? { 'If-Match': `"${revision}"` } : {};
}
