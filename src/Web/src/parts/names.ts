import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client';
import { useName } from '../i18n';
import { useMay } from '../session/session';

const whileMilliseconds = 5 * 60_000;

/** The catalogue in use: types of site with what is checked there. It changes when the installation is changed. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['catalogue'],
    queryFn: () => ask(api.GET('/api/catalogue')),
    staleTime: whileMilliseconds,
  });
}

/** What the catalogue calls types of site and check items, by their codes; the code where it has no name. */
export function useCatalogueNames(): { type: (code: string) => string; item: (code: string) => string } {
  const name = useName();
  const { data } = useCatalogue();
  const types = data?.siteTypes ?? [];
  return {
    type: (code) => name(types.find((type) => type.code === code)?.name, code),
    item: (code) =>
      name(
        types.flatMap(({ templates }) => templates).find((template) => template.code === code)?.title,
        code,
      ),
  };
}

/** A region as soon as it is known; never for whoever does not see regions. */
export function useRegion(code: string): Schemas['Region'] | undefined {
  const sees = useMay('readRegions');
  const { data } = useQuery({
    queryKey: ['region', code],
    queryFn: () => ask(api.GET('/api/regions/{code}', { params: { path: { code } } })),
    staleTime: whileMilliseconds,
    enabled: sees && code !== '',
  });
  return data;
}

/** The name of a region as soon as it is known; its code until then, and for whoever does not see regions. */
export function useRegionName(code: string): string {
  const name = useName();
  return name(useRegion(code)?.name, code);
}

/** The name of a site as soon as it is known, and its code until then. */
export function useSiteName(code: string): string {
  const name = useName();
  const sees = useMay('readSites');
  const { data } = useQuery({
    queryKey: ['site', code],
    queryFn: () => ask(api.GET('/api/sites/{code}', { params: { path: { code } } })),
    staleTime: whileMilliseconds,
    enabled: sees && code !== '',
  });
  return name(data?.name, code);
}
