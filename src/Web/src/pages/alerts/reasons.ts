import type { Schemas } from '../../api/client';

export type Reason = Schemas['AlertReason'];

// Checked by the compiler to be all of them, in the order in which an issue goes through them.
const every: Record<Reason, true> = {
  'issue-raised': true,
  'deadline-near': true,
  'deadline-missed': true,
  escalated: true,
  repeated: true,
  'notice-issued': true,
  'notice-unacknowledged': true,
  'notice-unanswered': true,
  'duty-missed': true,
  'coverage-lapsed': true,
  'look-back-due': true,
  'look-back-missed': true,
  'look-back-failed': true,
  'risk-raised': true,
  'extension-asked': true,
  'extension-decided': true,
  withdrawn: true,
  closed: true,
  'channel-failing': true,
};

/** Every reason an alert can have. */
export const reasons = Object.keys(every) as Reason[];

/** The reason that a word from the address stands for, or nothing. */
export function asReason(word: string | undefined): Reason | undefined {
  return reasons.find((reason) => reason === word);
}
