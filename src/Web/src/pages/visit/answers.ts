import { ApiProblem } from '../../api/problem';
import type { KeptChecklist } from '../../offline/model';
import { visitStore } from '../../offline/store';
import { listSites, readChecklistItems, readSite, type SiteRow } from '../site/answers';

/** Sites whose code or name has the text. */
export async function findSites(text: string): Promise<SiteRow[]> {
  return (await listSites({ q: text, limit: 30 })).items;
}

/** Sites within so many metres, the nearest first. */
export async function sitesNear(lat: number, lon: number, radius: number): Promise<SiteRow[]> {
  return (await listSites({ near: `${lat.toFixed(5)},${lon.toFixed(5)}`, radius })).items;
}

/** The checklist of a site, which is then kept; the kept one where the server cannot be reached. */
export async function readChecklist(
  site: string,
  account: string,
): Promise<KeptChecklist & { offline: boolean }> {
  const store = await visitStore();
  try {
    const [facts, list] = await Promise.all([readSite(site), readChecklistItems(site)]);
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
