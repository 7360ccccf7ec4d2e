/** What a zone is ahead of UTC at an instant, in minutes. */
function offset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - instant) / 60_000);
}

/** What the clocks of a zone show, as `2022-03-18T08:00`: what a field for date and time takes and gives. */
export function localTime(instant: number, timeZone: string): string {
  return new Date(instant + offset(instant, timeZone) * 60_000).toISOString().slice(0, 16);
}

/** The instant, with its offset, at which the clocks of a zone show `2022-03-18T08:00`. */
export function inZone(local: string, timeZone: string): string {
  const shown = Date.parse(`${local}Z`);
  // The offset of about then, and once more for the hours around a change of the clocks.
  const about = offset(shown - offset(shown, timeZone) * 60_000, timeZone);
  const sign = about < 0 ? '-' : '+';
  const size = Math.abs(about);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local.slice(0, 16)}:00${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
