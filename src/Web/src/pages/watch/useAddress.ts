import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { filterPart, readFilters } from './filters';

/** The state of Watch, all of which stands in the address: filters, order, the row in hand, whether it is open beside the list. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  /** Changes some parameters; those without a value go. What is `quiet` makes no step back of its own. */
  const change = (changes: Record<string, string | undefined>, quiet = false) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    // At once, not in a transition: the next key may come before that is shown.
    setSearch(next, { replace: quiet, flushSync: true });
  };
  return {
    filters,
    part: filterPart(search),
    issue: search.get('issue') ?? undefined,
    open: search.get('open') === '1',
    change,
    /** Takes over a whole filter, kept as `filterPart` gives it. */
    apply: (part: string) => setSearch(new URLSearchParams(part), { flushSync: true }),
  };
}

export type Address = ReturnType<typeof useAddress>;
