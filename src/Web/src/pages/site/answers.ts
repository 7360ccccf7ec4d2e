import { api, ask, askPlain, type Schemas } from '../../api/client';

type Text = Schemas['Text'];

export interface Page<Row> {
  items: Row[];
  next: string | null;
}

/** A site in a list. */
export interface SiteRow {
  code: string;
  name: Text;
  type: string;
  region: string[];
  regionName?: Text;
  status: Schemas['SiteStatus'];
  suspendedUntil?: string;
  location?: Schemas['GeoPoint'];
  /** From where it was looked for, in metres. */
  distance?: number;
}

export type Category = 'people' | 'goods' | 'places' | 'management';

export type SiteItem = Schemas['Item'] & { category?: Category; severity?: Schemas['Severity'] };

export type Site = Omit<Schemas['Site'], 'items'> & {
  regionName?: Text;
  /** Grows with every change that staff decide about; 0 where nobody counted yet. */
  revision: number;
  items: SiteItem[];
};

/** How a window of a duty went. */
export interface DutyWindow {
  start: string;
  end: string;
  state: 'done' | 'late' | 'missed' | 'pending' | 'upcoming' | 'suspended';
}

/** The windows of each duty by the local day on which they end. */
export interface Duties {
  from: string;
  to: string;
  items: {
    template: string;
    title?: Text;
    state: Schemas['ItemState'];
    nextDueAt?: string;
    days: { day: string; windows: DutyWindow[] }[];
  }[];
}

export interface SiteVisit {
  at: string;
  unit: string;
  persons: number;
  sortie?: string;
  mode: Schemas['VisitMode'];
  campaign?: string;
  passed: number;
  failed: number;
  notApplicable: number;
  suggestions: string[];
  results: {
    item: string;
    title?: Text;
    outcome: Schemas['VisitOutcome'];
    severity?: Schemas['Severity'];
    note?: string;
    fixedOnTheSpot: boolean;
    evidence: Schemas['EvidenceRef'][];
  }[];
}

/** One line of the checklist of a site. */
export interface ChecklistItem {
  template: string;
  title?: Text;
  category?: Category;
  kind: Schemas['ItemKind'];
  /** What the template says; a team may judge it graver or less so. */
  severity?: Schemas['Severity'];
  basis?: Text;
  state: Schemas['ItemState'];
  /** The live issue at this item. */
  issue?: string;
}

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
