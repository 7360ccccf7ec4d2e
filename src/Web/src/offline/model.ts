import type { Schemas } from '../api/client';
import type { FieldError } from '../api/problem';
import type { ChecklistItem } from '../pages/site/answers';

/** What a team says of one item. Without an outcome nothing is said, and the event leaves the item out. */
export interface Answer {
  outcome?: Schemas['VisitOutcome'];
  /** As the template has it when nothing is chosen. */
  severity?: Schemas['Severity'];
  note: string;
  /** Hashes of the photos that show it. */
  photos: string[];
  fixedOnTheSpot: boolean;
  notice?: Schemas['Addressee'];
}

/** A visit that is being written down. It is kept in the browser with every change. */
export interface Draft {
  /** The id that the event will have, made once. */
  id: string;
  account: string;
  site: string;
  siteName: Schemas['Text'];
  unit: string;
  persons?: number;
  mode: Schemas['VisitMode'];
  sortie: string;
  campaign: string;
  answers: Record<string, Answer>;
  suggestions: { text: string; item?: string }[];
  /** Changed last, by the system's clock, in milliseconds since 1970. */
  changedAt: number;
  /** When the visit took place, once it was said to be complete. Kept when it is corrected. */
  time?: string;
}

/** A photo as it will be sent: made smaller, without what the camera wrote about the place. */
export interface Photo {
  sha256: string;
  type: string;
  bytes: ArrayBuffer;
  /** The server keeps it until then, in milliseconds since 1970; infinite once an event refers to it. Absent before it is there. */
  thereUntil?: number;
}

/** A visit as the contract with field systems has it. */
export interface VisitEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: 'inspection.visit.v1';
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  data: Schemas['VisitData'];
}

/** A visit on its way, or what became of it. */
export interface Outgoing {
  id: string;
  account: string;
  /** What it was made from, to correct it. */
  draft: Draft;
  event: VisitEvent;
  /** What the items are called that it judges. */
  titles: Record<string, Schemas['Text'] | undefined>;
  state: 'waiting' | 'refused' | 'sent';
  /** In milliseconds since 1970: when it was said to be complete, and when it came to its state. */
  queuedAt: number;
  settledAt?: number;
  attempts: number;
  /** Not before this instant is it tried again. */
  nextAt: number;
  /** Why the last attempt did not succeed: a status of HTTP, 0 when there was no answer. */
  lastStatus?: number;
  /** What was wrong, where it was refused. */
  errors: readonly FieldError[];
  detail?: string;
  /** The issues it raised or joined, once it was taken. */
  issues: readonly string[];
}

/** The checklist of a site as it was when it was last read. */
export interface KeptChecklist {
  site: string;
  account: string;
  name: Schemas['Text'];
  region: readonly string[];
  status: Schemas['SiteStatus'];
  items: readonly ChecklistItem[];
  /** In milliseconds since 1970. */
  readAt: number;
}
