import { api, ask, askPlain, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import type { KeptChecklist } from '../../offline/model';
import { visitStore } from '../../offline/store';

/** One line of the checklist of a site. */
export interface ChecklistItem {
  template: string;
  title?: Schemas['Text'];
  category?: 'people' | 'goods' | 'places' | 'management';
  kind: Schemas['ItemKind'];
  /** What the template says; a team may judge it graver or less so. */
  severity?: Schemas['Severity'];
  basis?: Schemas['Text'];
  state: Schemas['ItemState'];
  /** The live issue at this item. */
  issue?: string;
}

/** A site as a search answers it. */
export interface FoundSite {
  code: string;
  name: Schemas['Text'];
  type: string;
  region: string[];
  regionName?: Schemas['Text'];
  status: Schemas['SiteStatus'];
  suspendedUntil?: string;
  /** From where it was looked for, in metres. */
  distance?: number;
}

/** Sites whose code or name has the text. */
export async function findSites(text: string): Promise<FoundSite[]> {
  const query = new URLSearchParams({ q: text, limit: '30' });
  return (await askPlain<{ items: FoundSite[] }>(`/api/sites?${query.toString()}`)).items;
}

/** Sites within so many metres, the nearest first. */
export async function sitesNear(lat: number, lon: number, radius: number): Promise<FoundSite[]> {
  const query = new URLSearchParams({ near: `${lat.toFixed(5)},${lon.toFixed(5)}`, radius: String(radius) });
  return (await askPlain<{ items: FoundSite[] }>(`/api/sites?${query.toString()}`)).items;
}

/** The checklist of a site, which is then kept; the kept one where the server cannot be reached. */
export async function readChecklist(
  site: string,
  account: string,
): Promise<KeptChecklist & { offline: boolean }> {
  const store = await visitStore();
  try {
    const [facts, list] = await Promise.all([
      ask(api.GET('/api/sites/{code}', { params: { path: { code: site } } })),
      askPlain<{ items: ChecklistItem[] }>(`/api/sites/${encodeURIComponent(site)}/checklist`),
    ]);
    const kept: KeptChecklist = {
      site: facts.code,
      account,
      name: facts.name,
      region: facts.region,
      status: facts.status,
      items: list.items,
      readAt: Date.now(),
    };
    await store.keepChecklist(kept);
    return { ...kept, offline: false };
  } catch (error) {
    const away = error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
    const kept = away ? await store.checklist(site, account) : undefined;
    if (kept === undefined) throw error;
    return { ...kept, offline: true };
  }
}
