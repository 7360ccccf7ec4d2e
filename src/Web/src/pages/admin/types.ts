import type { Schemas } from '../../api/client';

/** A person who may sign in. */
export interface Account {
  id: string;
  name: string;
  displayName: string;
  role: Schemas['Role'];
  regions: string[];
  sites: string[];
  state: 'active' | 'locked' | 'disabled';
  mustChangePassword: boolean;
  createdAt: string;
  createdBy: string;
  passwordChangedAt: string;
  oneTimeUntil?: string;
  lockedUntil?: string;
  lastSignedInAt?: string;
  disabledAt?: string;
  /** Only in the answer that made it. */
  oneTimePassword?: string;
}

/** A page of a list. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** A region as lists have it. */
export interface RegionRow {
  code: string;
  parent?: string;
  path: string[];
  name: Schemas['Text'];
  level?: string;
  riskLevel: Schemas['RiskLevel'];
  /** How many lie directly below. */
  children: number;
  live: Schemas['Live'];
}

/** A site as lists have it. */
export interface SiteRow {
  code: string;
  name: Schemas['Text'];
  type: string;
  region: string[];
  regionName?: Schemas['Text'];
  status: Schemas['SiteStatus'];
  suspendedUntil?: string;
}

/** Where an account or token reaches. */
export interface Scope {
  regions: string[];
  sites: string[];
}

/** A template of the catalogue. */
export interface Template {
  code: string;
  title: Schemas['Text'];
  kind: 'inspection' | 'duty' | 'reading';
  category: 'people' | 'goods' | 'places' | 'management';
  severity: Schemas['Severity'];
  coverageDays?: number;
  cadence?: Cadence;
  record: { name: string; title: Schemas['Text']; type: string; required: boolean }[];
  bounds?: { unit: string; min?: number; max?: number; inARow?: number };
  sweep: boolean;
  basis?: Schemas['Text'];
}

/** How often a duty is to be done. */
export interface Cadence {
  kind: 'times-per-day' | 'per-shift' | 'every-hours' | 'times-per-week' | 'daily-by' | 'weekly-by';
  times?: number;
  minSpacing?: string;
  windows?: string[];
  starts?: string[];
  hours?: number;
  by?: string;
  /** 1 is Monday. */
  dayOfWeek?: number;
  workdaysOnly?: boolean;
}

/** What is checked at each type of site. */
export interface Catalogue {
  siteTypes: { code: string; name: Schemas['Text']; templates: Template[] }[];
}

/** Who is told how long after. */
export interface PolicyStep {
  after: string;
  rungs: number[];
  top: boolean;
  notice?: 'unit' | 'authority';
}

/** What a policy says of one severity. */
export interface SeverityTerms {
  severity: Schemas['Severity'];
  deadlineLow: string;
  deadlineMedium: string;
  deadlineHigh: string;
  deadlineInWorkingHours: boolean;
  reminderAtShareLeft: number;
  toldWhenRaised: number[];
  overdue: PolicyStep[];
  stepsInWorkingHours: boolean;
  repeatEvery: string;
  lookBackEarliest: string;
  lookBackLatest: string;
  lookBackWithin: string;
  lookBackMissed: PolicyStep[];
  noLookBackFor: string[];
}

/** A policy in one of its versions. */
export interface Policy {
  name: string;
  version: number;
  severities: SeverityTerms[];
  duty: { grace: string; missesForIssue: number; missDays: number; missSeverity: Schemas['Severity'] };
  notice: { receiptWithin: string; replyWithin: string; unacknowledged: PolicyStep[]; repeatEvery: string };
  weeklyBudget: number;
  warnAt: number;
  lateEvidence: string;
  quietPeriods: number;
  maxExtensions: number;
  crossUnitLookBack: boolean;
}
