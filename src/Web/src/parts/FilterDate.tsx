/** A day to filter by, by the browser's own field. */
export function FilterDate(props: {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <label className="filter-date">
      <span>{props.label}</span>
      <input type="date" value={props.value ?? ''} onChange={(event) => props.onChange(event.target.value)} />
    </label>
  );
}

const dayMilliseconds = 86_400_000;

/** The instant at which a day (as `2022-03-18`) begins where the browser is, so many days later. Nothing for what is no day. */
export function startOfDay(day: string | undefined, later = 0): string | undefined {
  const start = day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day) ? Number.NaN : Date.parse(`${day}T00:00`);
  return Number.isNaN(start) ? undefined : new Date(start + later * dayMilliseconds).toISOString();
}
