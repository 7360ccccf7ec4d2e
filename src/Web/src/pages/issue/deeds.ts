import type { Schemas } from '../../api/client';
import type { Permission } from '../../session/session';
import type { Action, Commands } from './commands';

type Issue = Schemas['Issue'];

/** What a field of a form holds while it is filled in. */
export type Values = Record<string, string>;

/** One field of a form. `name` is what the API calls it, so that its errors find their place. */
export interface Field {
  name: string;
  kind: 'line' | 'lines' | 'count' | 'instant' | 'choice';
  required?: boolean;
  /** Words of the API, for a choice; texts are at `issue:choices`. */
  choices?: readonly ('passed' | 'incomplete' | 'false' | 'perfunctory' | 'granted' | 'refused')[];
}

/** Something that can be done with an issue by a form. */
export interface Deed<A extends Action = Action> {
  action: A;
  fields: readonly Field[];
  evidence?: boolean;
  danger?: boolean;
  body: (values: Values, evidence: Schemas['EvidenceRef'][], offset: string) => Commands[A];
}

const text = (values: Values, name: string) => (values[name] ?? '').trim();
const optional = <K extends string>(name: K, value: string) =>
  (value === '' ? {} : { [name]: value }) as Partial<Record<K, string>>;
const shown = (evidence: Schemas['EvidenceRef'][]) => (evidence.length === 0 ? {} : { evidence });

function deed<A extends Action>(it: Deed<A>): Deed {
  return it;
}

export const deeds: Record<Exclude<Action, 'take'>, Deed> = {
  assign: deed<'assign'>({
    action: 'assign',
    fields: [{ name: 'to', kind: 'line', required: true }],
    body: (values) => ({ to: text(values, 'to') }),
  }),
  comment: deed<'comment'>({
    action: 'comment',
    fields: [{ name: 'text', kind: 'lines', required: true }],
    body: (values) => ({ text: text(values, 'text') }),
  }),
  claim: deed<'claim'>({
    action: 'claim',
    fields: [{ name: 'note', kind: 'lines', required: true }],
    evidence: true,
    body: (values, evidence) => ({ note: text(values, 'note'), ...shown(evidence) }),
  }),
  'look-back': deed<'look-back'>({
    action: 'look-back',
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        required: true,
        choices: ['passed', 'incomplete', 'false', 'perfunctory'],
      },
      { name: 'team.unit', kind: 'line', required: true },
      { name: 'team.persons', kind: 'count', required: true },
      { name: 'note', kind: 'lines' },
    ],
    evidence: true,
    body: (values, evidence) => ({
      team: { unit: text(values, 'team.unit'), persons: Number(values['team.persons']) },
      outcome: values.outcome as Schemas['LookBackOutcome'],
      ...optional('note', text(values, 'note')),
      ...shown(evidence),
    }),
  }),
  extension: deed<'extension'>({
    action: 'extension',
    fields: [
      { name: 'until', kind: 'instant', required: true },
      { name: 'reason', kind: 'lines', required: true },
    ],
    // Written in the zone of the region, as all its times are.
    body: (values, _, offset) => ({
      until: `${text(values, 'until')}:00${offset}`,
      reason: text(values, 'reason'),
    }),
  }),
  'extension-decision': deed<'extension-decision'>({
    action: 'extension-decision',
    fields: [
      { name: 'granted', kind: 'choice', required: true, choices: ['granted', 'refused'] },
      { name: 'reason', kind: 'lines', required: true },
    ],
    body: (values) => ({ granted: values.granted === 'granted', reason: text(values, 'reason') }),
  }),
  withdraw: deed<'withdraw'>({
    action: 'withdraw',
    fields: [{ name: 'reason', kind: 'lines', required: true }],
    danger: true,
    body: (values) => ({ reason: text(values, 'reason') }),
  }),
};

/** The extension that was asked for and is not decided yet. */
export function asked(issue: Issue): Schemas['Extension'] | undefined {
  return issue.rounds?.at(-1)?.extensions.find(({ granted }) => granted === undefined);
}

/** What somebody may do with an issue as it stands, what is most likely first. The API decides. */
export function possible(issue: Issue, may: (permission: Permission) => boolean): Action[] {
  const live = issue.endedAt === undefined;
  const owed = issue.state === 'open' || issue.state === 'overdue';
  const all: [Action, boolean][] = [
    ['take', live && issue.takenBy === undefined && may('takeIssues')],
    ['look-back', issue.state === 'awaitingLookBack' && may('lookBack')],
    ['claim', owed && may('claim')],
    ['extension-decision', owed && asked(issue) !== undefined && may('decideExtensions')],
    // Somebody has it: what comes next matters more than having it too, or for longer.
    ['take', live && issue.takenBy !== undefined && may('takeIssues')],
    ['assign', live && may('takeIssues')],
    ['comment', may('takeIssues')],
    ['extension', owed && asked(issue) === undefined && may('claim')],
    ['withdraw', live && may('withdraw')],
  ];
  return all.filter(([, can]) => can).map(([action]) => action);
}

/** The offset that times of the issue's region are written with. */
export function offsetOf(issue: Issue): string {
  return /(?:Z|[+-]\d\d:\d\d)$/.exec(issue.dueAt)?.[0] ?? 'Z';
}
