import type { Formats } from '../../i18n/time';

const milliseconds = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 } as const;

/** How long an ISO 8601 duration of days and times is, in milliseconds; nothing for what is none. */
export function durationOf(text: string): number | undefined {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (parts === null) return undefined;
  return (Object.keys(milliseconds) as (keyof typeof milliseconds)[]).reduce(
    (sum, unit, index) => sum + Number(parts[index + 1] ?? 0) * milliseconds[unit],
    0,
  );
}

/** A duration of the API in words. */
export function durationText(formats: Formats, text: string): string {
  const length = durationOf(text);
  return length === undefined ? text : formats.span(length);
}
