import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTexts } from '../i18n';
import type { NoSession, SignInMethod } from './session';

const oidc: SignInMethod = {
  kind: 'oidc',
  name: { zh: '城市账号', en: 'City account' },
  url: '/api/session/oidc',
};

/** Shows the page of sign-in as it is loaded at an address. */
async function show(at: string, methods: SignInMethod[], language = 'en') {
  window.history.replaceState(null, '', at);
  vi.resetModules();
  await import('./refusal');
  const { SignInPage } = await import('./SignInPage');
  if (!i18next.isInitialized) await startTexts();
  await i18next.changeLanguage(language);
  const session: NoSession = { signedIn: false, methods, passwordRules: { minLength: 12, maxLength: 256 } };
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <SignInPage session={session} />
    </QueryClientProvider>,
  );
}

afterEach(() => window.history.replaceState(null, '', '/'));

describe('the page of sign-in', () => {
  it('has a way to the provider where one is configured, and comes back to where one was', async () => {
    await show('/alerts?reason=deadline-missed', [{ kind: 'password' }, oidc]);
    const link = await screen.findByRole('link', { name: 'Sign in with City account' });
    expect(link.getAttribute('href')).toBe('/api/session/oidc?returnTo=%2Falerts%3Freason%3Ddeadline-missed');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('has none where none is', async () => {
    await show('/', [{ kind: 'password' }]);
    await screen.findByRole('button', { name: 'Sign in' });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it.each([
    ['denied', 'en', 'Signing in was refused at the provider'],
    ['unknown', 'zh', '您还没有在这里登记'],
    ['disabled', 'zh', '您的账号已停用'],
    ['something-newer', 'en', 'The answer of the provider cannot be accepted'],
  ])('says why nobody was let in: %s in %s', async (why, language, sentence) => {
    await show(`/alerts?reason=x&signIn=${why}`, [{ kind: 'password' }, oidc], language);
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(window.location.pathname + window.location.search).toBe('/alerts?reason=x');
    expect(screen.getByRole('link').getAttribute('href')).not.toContain('signIn');
  });
});
