import type { Schemas } from '../api/client';
import type { Answer, Draft, Outgoing, VisitEvent } from './model';
import type { ChecklistItem } from '../pages/site/answers';

/** What a draft still lacks. */
export type Lack = 'unit' | 'persons' | 'results' | 'tooMany';

/** The most that the contract takes. */
export const limits = {
  unit: 200,
  persons: 1000,
  note: 4000,
  photos: 50,
  results: 200,
  suggestions: 100,
  reference: 128,
};

export const noAnswer: Answer = { note: '', photos: [], fixedOnTheSpot: false };

const remembered = 'team';

/** A fresh draft, with the unit and the number of persons that this browser's last visit had. */
export function newDraft(account: string, site: string, siteName: Schemas['Text'], at: number): Draft {
  return {
    id: newId(),
    account,
    site,
    siteName,
    unit: '',
    mode: 'unannounced',
    sortie: '',
    campaign: '',
    answers: {},
    suggestions: [],
    changedAt: at,
    ...team(account),
  };
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `visit-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function team(account: string): Partial<Pick<Draft, 'unit' | 'persons'>> {
  try {
    const text = localStorage.getItem(`${remembered} ${account}`);
    return text === null ? {} : (JSON.parse(text) as Pick<Draft, 'unit' | 'persons'>);
  } catch {
    return {};
  }
}

/** Keeps the team for the next visit: a team goes to several sites in a day. */
export function rememberTeam({ account, unit, persons }: Draft): void {
  try {
    localStorage.setItem(`${remembered} ${account}`, JSON.stringify({ unit, persons }));
  } catch {
    // Then it is typed again.
  }
}

/** What is missing before it can be sent. */
export function lacks(draft: Draft): Lack[] {
  const found: Lack[] = [];
  const { persons } = draft;
  const results = judged(draft);
  if (draft.unit.trim() === '') found.push('unit');
  if (persons === undefined || !Number.isInteger(persons) || persons < 1 || persons > limits.persons)
    found.push('persons');
  if (results.length === 0) found.push('results');
  if (results.length > limits.results) found.push('tooMany');
  return found;
}

/** Templates that have an outcome. */
export function judged(draft: Draft): string[] {
  return Object.entries(draft.answers).flatMap(([item, { outcome }]) =>
    outcome === undefined ? [] : [item],
  );
}

/** How many items passed, failed, were not applicable. */
export function count(draft: Draft): Record<Schemas['VisitOutcome'], number> {
  const counts = { pass: 0, fail: 0, na: 0 };
  for (const { outcome } of Object.values(draft.answers)) if (outcome !== undefined) counts[outcome]++;
  return counts;
}

/** The event that a complete draft means. Its id is the draft's, so that it can be sent any number of times. */
export function toEvent(draft: Draft, items: readonly ChecklistItem[], time: string): VisitEvent {
  const severities = new Map(items.map(({ template, severity }) => [template, severity]));
  const results = Object.entries(draft.answers).flatMap(([item, answer]) => {
    if (answer.outcome === undefined) return [];
    const failed = answer.outcome === 'fail';
    const severity = answer.severity === severities.get(item) ? undefined : answer.severity;
    return [
      {
        item,
        outcome: answer.outcome,
        ...(failed && severity !== undefined ? { severity } : {}),
        ...(answer.note.trim() === '' ? {} : { note: answer.note.trim() }),
        ...(answer.photos.length === 0 ? {} : { evidence: answer.photos.map(reference) }),
        ...(failed && answer.fixedOnTheSpot ? { fixedOnTheSpot: true } : {}),
        ...(failed && answer.notice !== undefined ? { notice: answer.notice } : {}),
      },
    ];
  });
  const suggestions = draft.suggestions
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, item }) => ({ text: text.trim(), ...(item === undefined ? {} : { item }) }));
  return {
    specversion: '1.0',
    id: draft.id,
    source: `/web/${draft.account}`,
    type: 'inspection.visit.v1',
    subject: draft.site,
    time,
    datacontenttype: 'application/json',
    data: {
      team: { unit: draft.unit.trim(), persons: draft.persons ?? 0 },
      mode: draft.mode,
      ...(draft.sortie.trim() === '' ? {} : { sortie: draft.sortie.trim() }),
      ...(draft.campaign.trim() === '' ? {} : { campaign: draft.campaign.trim() }),
      results,
      ...(suggestions.length === 0 ? {} : { suggestions }),
    },
  };
}

function reference(sha256: string): Schemas['EvidenceRef'] {
  return { uri: `/api/evidence/${sha256}`, sha256, kind: 'photo' };
}

/** A complete draft as it waits to be sent. */
export function toOutgoing(
  draft: Draft,
  items: readonly ChecklistItem[],
  time: string,
  at: number,
): Outgoing {
  const complete = { ...draft, time };
  return {
    id: draft.id,
    account: draft.account,
    draft: complete,
    event: toEvent(complete, items, time),
    titles: Object.fromEntries(items.map(({ template, title }) => [template, title])),
    state: 'waiting',
    queuedAt: at,
    attempts: 0,
    nextAt: at,
    errors: [],
    issues: [],
  };
}

/** The draft of a refused visit, to be corrected: with its own time, unless that was what was wrong. */
export function forCorrection(draft: Draft, refusedFields: readonly string[]): Draft {
  if (!refusedFields.includes('time')) return draft;
  const { time: _, ...rest } = draft;
  return rest;
}
