import type { components } from './schema';

export type Problem = components['schemas']['Problem'];
export type FieldError = components['schemas']['FieldError'];

/** What the API answered instead of what was asked for. Status 0: there was no answer. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
    /** Seconds after which it may be tried again, where the answer says so. */
    readonly retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }

  get errors(): readonly FieldError[] {
    return this.problem.errors ?? [];
  }

  /** Whether a field, or any, is refused by this code. */
  has(code: string, field?: string): boolean {
    return this.errors.some((e) => e.code === code && (field === undefined || e.field === field));
  }
}

/** Reads an answer that is no success. A body that is not ours, such as a proxy's page, is left aside. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const after = Number(response.headers.get('Retry-After') ?? Number.NaN);
  let problem: Partial<Problem> = { status: response.status };
  if (response.headers.get('Content-Type')?.includes('json')) {
    try {
      problem = (await response.json()) as Problem;
    } catch {
      // The status says enough.
    }
  }
  return new ApiProblem(response.status, problem, Number.isNaN(after) ? undefined : after);
}
