import { askPlain, type Schemas } from '../../api/client';
import { query, type Page } from '../site/answers';

type Text = Schemas['Text'];

export type Region = Schemas['Region'];

export interface RegionRow extends RegionFacts {
  parent?: string;
  path: string[];
  /** How many lie directly below. */
  children: number;
}

interface RegionFacts {
  code: string;
  name: Text;
  level?: string;
  riskLevel: Schemas['RiskLevel'];
  live: Schemas['Live'];
}

export interface Trend {
  from: string;
  to: string;
  days: { day: string; raised: number; closed: number; overdue: number; dutiesMissed: number }[];
}

/** What stands now and what came in a span, of a region with all below it. */
export interface GridRow {
  code: string;
  name: Text;
  sites: number;
  open: number;
  overdue: number;
  raised: number;
  closed: number;
  closedInTime: number;
  dutiesMissed: number;
  lookBacks: number;
  lookBacksPassed: number;
}

export interface Grid {
  from: string;
  to: string;
  rows: GridRow[];
  own: GridRow;
}

export interface Failing {
  items: { template: string; title?: Text; raised: number; sites: number }[];
}

export interface MapSite {
  code: string;
  name: Text;
  type: string;
  status: Schemas['SiteStatus'];
  location: Schemas['GeoPoint'];
  open: number;
  overdue: number;
}

export interface SitesOnMap {
  sites: MapSite[];
  clusters: { location: Schemas['GeoPoint']; sites: number }[];
}

/** Longitude and latitude. */
export type Position = [number, number];

export interface Outlines {
  features: {
    id: string;
    properties: { code: string; name: Text };
    geometry:
      { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] };
  }[];
}

const at = (code: string) => `/api/regions/${encodeURIComponent(code)}`;

export const topRegions = () => askPlain<Page<RegionRow>>(query('/api/regions', { limit: 100 }));

export const findRegions = (q: string) => askPlain<Page<RegionRow>>(query('/api/regions', { q, limit: 50 }));

export const readRegion = (code: string) => askPlain<Region>(at(code));

export const readTrend = (code: string, days: number) =>
  askPlain<Trend>(query(`${at(code)}/trend`, { days }));

export const readGrid = (code: string, days: number) => askPlain<Grid>(query(`${at(code)}/grid`, { days }));

export const readFailing = (code: string, days: number) =>
  askPlain<Failing>(query(`${at(code)}/failing`, { days, limit: 10 }));

/** Of the whole region, or of a box: west, south, east, north in degrees. */
export const readMap = (code: string, box?: readonly number[]) =>
  askPlain<SitesOnMap>(
    query(`${at(code)}/map`, { box: box?.map((degrees) => degrees.toFixed(5)).join(',') }),
  );

export const readOutlines = (code: string) => askPlain<Outlines>(`${at(code)}/outlines`);
