import type { Schemas } from '../../api/client';
import { startOfDay } from '../../parts/FilterDate';
import { asReason } from './reasons';

export const alertFilters = ['region', 'site', 'issue', 'reason', 'from', 'to'] as const;
export type AlertFilters = Partial<Record<(typeof alertFilters)[number], string>>;

export const deliveryFilters = ['region', 'site', 'issue', 'alert', 'kind', 'state', 'from', 'to'] as const;
export type DeliveryFilters = Partial<Record<(typeof deliveryFilters)[number], string>>;

/** Leaves out what has no value, for the API knows no empty parameter. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/** What the API is asked for; days of the address become instants, both days included. */
export function alertQuery(filters: AlertFilters) {
  const { region, site, issue, reason } = filters;
  return given({
    region,
    site,
    issue,
    reason: asReason(reason),
    from: startOfDay(filters.from),
    to: startOfDay(filters.to, 1),
  });
}

/** The same for deliveries. */
export function deliveryQuery(filters: DeliveryFilters) {
  const { region, site, issue, alert, kind, state } = filters;
  return given({
    region,
    site,
    issue,
    alert,
    kind,
    state: (['pending', 'delivered', 'failed'] as const).find((word) => word === state),
    from: startOfDay(filters.from),
    to: startOfDay(filters.to, 1),
  });
}

/** Whether an alert of the live feed belongs into a list that is filtered so. */
export function belongs(alert: Schemas['AlertMessage'], filters: AlertFilters): boolean {
  const { region, site, issue, reason, from, to } = alertQuery(filters);
  const decided = Date.parse(alert.decidedAt);
  return (
    (region === undefined || alert.region.includes(region)) &&
    (site === undefined || alert.site === site) &&
    (issue === undefined || alert.issue === issue) &&
    (reason === undefined || alert.reason === reason) &&
    (from === undefined || decided >= Date.parse(from)) &&
    (to === undefined || decided < Date.parse(to))
  );
}

/** What became of an alert over all its channels: the worst of them. */
export function outcome(
  deliveries: readonly Schemas['AlertDelivery'][],
): Schemas['DeliveryState'] | 'nowhere' {
  if (deliveries.length === 0) return 'nowhere';
  for (const state of ['failed', 'pending'] as const)
    if (deliveries.some((delivery) => delivery.state === state)) return state;
  return 'delivered';
}
