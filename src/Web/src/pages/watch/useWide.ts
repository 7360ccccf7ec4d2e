import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 1100px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Whether an issue has room beside the list. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}
