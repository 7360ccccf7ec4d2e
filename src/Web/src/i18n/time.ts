import { useMemo } from 'react';
import { useLanguage, type Language } from '.';

const locale: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

const inUtc = /(?:Z|[+-]00:00)$/;

/** An instant shifted so that UTC shows it as its own offset does: the API writes every time with the offset of its region. */
function local(instant: string): Date {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(instant);
  const minutes =
    offset === null ? 0 : (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  return new Date(Date.parse(instant) + minutes * 60_000);
}

/** Dates, times, numbers and spans in one language. */
export function formats(language: Language) {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC', hourCycle: 'h23' });
  const date = make({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const short = make({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  const full = make({
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
  });
  const time = make({ hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto', style: 'short' });
  const number = new Intl.NumberFormat(locale[language]);
  const percent = new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 1 });
  const unit = (name: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(locale[language], {
      style: 'unit',
      unit: name,
      unitDisplay: language === 'zh' ? 'long' : 'narrow',
    });
  const units = { day: unit('day'), hour: unit('hour'), minute: unit('minute') };
  return {
    /** The local day, in the region's zone. */
    date: (instant: string) => date.format(local(instant)),
    /** Month, day and time, in the region's zone: for tables. */
    short: (instant: string) => short.format(local(instant)),
    /** With year and weekday, in the region's zone; what belongs to no region says that it is in UTC. */
    full: (instant: string) => `${full.format(local(instant))}${inUtc.test(instant) ? ' UTC' : ''}`,
    /** The time of the day, in the region's zone. */
    time: (instant: string) => time.format(local(instant)),
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    /** A distance: in metres, in tens of them, or beyond a thousand in kilometres. */
    metres: (value: number) =>
      value < 1000
        ? `${number.format(Math.round(value / 10) * 10)} m`
        : `${number.format(Math.round(value / 100) / 10)} km`,
    /** How long a span is, in its two largest units; minutes are rounded down. */
    span: (milliseconds: number) => {
      const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
      const parts: [keyof typeof units, number][] = [
        ['day', Math.floor(minutes / 1440)],
        ['hour', Math.floor(minutes / 60) % 24],
        ['minute', minutes % 60],
      ];
      const from = parts.findIndex(([, count]) => count > 0);
      if (from < 0) return units.minute.format(0);
      return parts
        .slice(from, from + 2)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => units[name].format(count))
        .join(' ');
    },
    /** "3 hr. ago", "in 2 days": the distance of an instant from `now`. */
    ago: (instant: string, now: number) => {
      const seconds = (Date.parse(instant) - now) / 1000;
      const size = Math.abs(seconds);
      if (size < 5400) return relative.format(Math.round(seconds / 60), 'minute');
      if (size < 129_600) return relative.format(Math.round(seconds / 3600), 'hour');
      return relative.format(Math.round(seconds / 86_400), 'day');
    },
  };
}

export type Formats = ReturnType<typeof formats>;

/** The formats of the language shown. */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => formats(language), [language]);
}
