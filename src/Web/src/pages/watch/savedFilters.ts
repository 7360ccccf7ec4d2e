import { useState } from 'react';
import { useSession } from '../../session/session';
import { keep, readKept } from './kept';

/** A filter under a name. */
export interface SavedFilter {
  name: string;
  /** As `filterPart` gives it. */
  part: string;
}

const storage = 'saved-filters';
const most = 30;

function areFilters(value: unknown): value is SavedFilter[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'name' in one &&
        typeof one.name === 'string' &&
        'part' in one &&
        typeof one.part === 'string',
    )
  );
}

/** The filters that this account has kept in this browser, by name. One that has the name of another takes its place. */
export function useSavedFilters() {
  const { account } = useSession();
  const [filters, setFilters] = useState(() => readKept(storage, account, [], areFilters));
  const set = (next: SavedFilter[]) => {
    setFilters(next);
    keep(storage, account, next);
  };
  return {
    filters,
    full: filters.length >= most,
    save: (name: string, part: string) =>
      set(
        [...filters.filter((one) => one.name !== name), { name, part }].sort((a, b) =>
          a.name.localeCompare(b.name),
        ),
      ),
    remove: (name: string) => set(filters.filter((one) => one.name !== name)),
  };
}
