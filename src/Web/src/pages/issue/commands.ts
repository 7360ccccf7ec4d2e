import { askPlain, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';

/** What staff can do with an issue, and what they say with it. */
export interface Commands {
  take: Record<string, never>;
  assign: Schemas['AssignCommand'];
  comment: Schemas['CommentCommand'];
  withdraw: Schemas['WithdrawCommand'];
  claim: Schemas['ClaimCommand'];
  'look-back': Schemas['LookBackCommand'];
  extension: Schemas['ExtensionRequest'];
  'extension-decision': Schemas['ExtensionDecision'];
}

export type Action = keyof Commands;

/** A key that makes a request that is sent again the same request. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keys for what somebody tries several times: as long as it is the same and nobody knows whether it arrived, it is the same request. What
 * was answered, or says something else, is another one.
 */
export class Attempts {
  private last: { request: string; key: string } | undefined;

  keyFor(request: string): string {
    if (this.last?.request !== request) this.last = { request, key: newKey() };
    return this.last.key;
  }

  /** Says how it ended: without an answer, or with one of a passing reason, the next attempt keeps the key. */
  ended(error?: unknown): void {
    const open = error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
    if (!open) this.last = undefined;
  }
}

function post<T>(path: string, body: object, key: string, etag?: string): Promise<T> {
  return askPlain<T>(path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...(etag === undefined ? {} : { 'If-Match': etag }),
    },
    body: JSON.stringify(body),
  });
}

/** Sends a command. With a tag it is done only while the issue is still as it was read. */
export function command(
  number: string,
  action: Action,
  body: Commands[Action],
  key: string,
  etag?: string,
): Promise<Schemas['IssueAfterCommand']> {
  return post(`/api/issues/${encodeURIComponent(number)}/${action}`, body, key, etag);
}

export function revokeNotice(notice: string, reason: string, key: string): Promise<unknown> {
  return post(`/api/notices/${encodeURIComponent(notice)}/revoke`, { reason }, key);
}

export type BulkCommand =
  | Omit<Schemas['BulkTakeCommand'], 'numbers'>
  | Omit<Schemas['BulkAssignCommand'], 'numbers'>
  | Omit<Schemas['BulkCommentCommand'], 'numbers'>;

/** As many as the API takes at a time. */
export const mostAtOnce = 500;

/** The same for many issues. Each stands or falls alone. */
export async function bulk(
  numbers: readonly string[],
  what: BulkCommand,
  key: string,
): Promise<Schemas['BulkResult'][]> {
  const results: Schemas['BulkResult'][] = [];
  for (let from = 0; from < numbers.length; from += mostAtOnce) {
    const part = numbers.slice(from, from + mostAtOnce);
    const answer = await post<Schemas['BulkResults']>(
      '/api/issues/bulk',
      { ...what, numbers: part },
      `${key}-${from / mostAtOnce}`,
    );
    results.push(...answer.results);
  }
  return results;
}
