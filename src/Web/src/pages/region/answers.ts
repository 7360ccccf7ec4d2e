import { askPlain, type Schemas } from '../../api/client';
import { query, type Page } from '../site/answers';

export type Region = Schemas['Region'];
export type RegionRow = Schemas['Child'];
export type Trend = Schemas['Trend'];
export type GridRow = Schemas['GridRow'];
export type MapSite = Schemas['MapSite'];
export type SitesOnMap = Schemas['Map'];

/** Longitude and latitude. */
export type Position = [number, number];

export interface Outlines {
  features: {
    id: string;
    properties: { code: string; name: Schemas['Text'] };
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

export const readGrid = (code: string, days: number) =>
  askPlain<Schemas['Grid']>(query(`${at(code)}/grid`, { days }));

export const readFailing = (code: string, days: number) =>
  askPlain<Schemas['Failing']>(query(`${at(code)}/failing`, { days, limit: 10 }));

/** Of the whole region, or of a box: west, south, east, north in degrees. */
export const readMap = (code: string, box?: readonly number[]) =>
  askPlain<SitesOnMap>(
    query(`${at(code)}/map`, { box: box?.map((degrees) => degrees.toFixed(5)).join(',') }),
  );

export const readOutlines = (code: string) => askPlain<Outlines>(`${at(code)}/outlines`);
