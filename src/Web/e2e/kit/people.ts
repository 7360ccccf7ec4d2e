import type { APIResponse, BrowserContext } from '@playwright/test';
import type { Person } from './gateway';

/** Signs somebody in for all pages of a context, and sets their own password in the place of the one-time one. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const { csrfToken } = await answered<{ csrfToken: string }>(
    await context.request.post('/api/session', {
      data: { name: person.name, password: person.oneTimePassword },
    }),
  );
  await answered(
    await context.request.post('/api/session/password', {
      headers: { 'X-CSRF-Token': csrfToken },
      data: { currentPassword: person.oneTimePassword, newPassword: person.password },
    }),
  );
}

async function answered<T>(answer: APIResponse): Promise<T> {
  if (!answer.ok())
    throw new Error(`${answer.url()} was answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
