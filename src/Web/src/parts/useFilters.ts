import { useSearchParams } from 'react-router';

/** Filters of a list, which stand in the address. An empty one does not; any change forgets the row in hand. */
export function useFilters<K extends string>(keys: readonly K[], row: string) {
  const [search, setSearch] = useSearchParams();
  const filters: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = search.get(key);
    if (value !== null && value !== '') filters[key] = value;
  }
  return {
    filters,
    any: Object.keys(filters).length > 0,
    set: (change: Partial<Record<K, string | undefined>>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete(row);
          for (const [key, value] of Object.entries<string | undefined>(change))
            if (value === undefined || value === '') next.delete(key);
            else next.set(key, value);
          return next;
        },
        { replace: true },
      ),
    clear: () => setSearch({}, { replace: true }),
    current: search.get(row) ?? undefined,
    /** Takes a row in hand. At once, not in a transition: the next key may come before that is shown. */
    setCurrent: (key: string | undefined) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (key === undefined) next.delete(row);
          else next.set(row, key);
          return next;
        },
        { replace: true, flushSync: true },
      ),
  };
}
