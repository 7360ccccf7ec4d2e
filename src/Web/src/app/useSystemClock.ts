import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ask } from '../api/client';
import { useMay } from '../session/session';
import { setClock } from './clock';

/** Keeps the clock of the page with the system's, for those who may ask how it stands. */
export function useSystemClock(): void {
  const may = useMay('readStatus');
  const { data } = useQuery({
    queryKey: ['status'],
    queryFn: () => ask(api.GET('/api/status')),
    enabled: may,
    refetchInterval: 60_000,
  });
  useEffect(() => {
    if (data !== undefined) setClock(data.now);
  }, [data]);
}
