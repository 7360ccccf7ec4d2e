import type { Schemas } from '../../api/client';

export type Account = Schemas['Account'];
export type RegionRow = Schemas['Child'];
export type SiteRow = Schemas['SiteRow'];
export type Template = Schemas['Template'];
export type Cadence = Schemas['Cadence'];
export type Policy = Schemas['Policy'];
export type PolicyStep = Schemas['PolicyStep'];
export type SeverityTerms = Schemas['SeverityTerms'];

/** Where an account or token reaches. */
export interface Scope {
  regions: string[];
  sites: string[];
}
