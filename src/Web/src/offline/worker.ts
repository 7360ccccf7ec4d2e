import { useEffect } from 'react';

/** Has the service worker keep the shell and the visit's page in the browser. The development server has none. */
export function useWorker(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register('/sw.js').catch((error: unknown) => console.error(error));
  }, [wanted]);
}
