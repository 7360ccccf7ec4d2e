import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { App as AntdApp } from 'antd';
import i18next from 'i18next';
import { Suspense, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { startTexts } from './i18n';
import { sessionQuery, type Permission, type Session } from './session/session';

// Machines that run these are often busy with something else.
configure({ asyncUtilTimeout: 30_000 });

// jsdom lays nothing out, and so has nothing to watch or to scroll.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
Element.prototype.scrollIntoView = () => undefined;

/** What the API answers in a test: the body of the first path that the request begins with, or a problem of that status. */
export type Answers = Record<string, object | number>;

const session: Session = {
  signedIn: true,
  methods: [{ kind: 'password' }],
  passwordRules: { minLength: 12, maxLength: 256 },
  csrfToken: 'token',
  mustChangePassword: false,
  method: 'password',
  session: 's-1',
  account: 'a-1',
  name: 'li.ming',
  displayName: 'Li Ming',
  role: 'officer',
  everywhere: false,
  regions: ['HS'],
  sites: [],
  permissions: [],
};

/** Shows a page in English to somebody with these permissions, and gives what was asked of the API. */
export async function showPage(
  page: ReactNode,
  options: { at?: string; permissions: Permission[]; answers: Answers },
): Promise<{ asked: Request[] }> {
  if (!i18next.isInitialized) await startTexts();
  await i18next.changeLanguage('en');
  const asked: Request[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request);
    const url = new URL(request.url);
    // The feed is listened to and says nothing.
    if (url.pathname === '/api/feed') return new Promise(() => undefined);
    const path = Object.keys(options.answers).find((one) => (url.pathname + url.search).startsWith(one));
    const answer = path === undefined ? 404 : (options.answers[path] ?? 404);
    return Promise.resolve(
      typeof answer === 'number'
        ? Response.json({ status: answer, title: 'No', type: 'about:blank' }, { status: answer })
        : Response.json(answer, { headers: { ETag: '"1"' } }),
    );
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const mine: Session = { ...session, permissions: options.permissions };
  client.setQueryData(sessionQuery.queryKey, mine);
  render(
    <QueryClientProvider client={client}>
      <AntdApp>
        <MemoryRouter initialEntries={[options.at ?? '/']}>
          <Suspense>{page}</Suspense>
        </MemoryRouter>
      </AntdApp>
    </QueryClientProvider>,
  );
  return { asked };
}
