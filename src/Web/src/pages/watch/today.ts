import { useQuery } from '@tanstack/react-query';
import { now } from '../../app/clock';
import { figuresKey } from './useLiveFigures';
import { readToday, type Today } from './api';

/** Today's numbers of a region, or of the whole area. */
export function useToday(region: string | undefined) {
  return useQuery({
    queryKey: [...figuresKey, 'today', region ?? ''],
    queryFn: ({ signal }) => readToday(region, signal),
    placeholderData: (before) => before,
  });
}

/** When the day ends that is today there: by its own zone, or by the browser's as long as that is not known. */
export function endOfToday(today: Pick<Today, 'day' | 'now'> | undefined): string {
  if (today === undefined) {
    const end = new Date(now());
    end.setHours(24, 0, 0, 0);
    return end.toISOString();
  }
  const next = new Date(`${today.day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(today.now)?.[0] ?? 'Z';
  return `${next.toISOString().slice(0, 19)}${offset}`;
}
