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
