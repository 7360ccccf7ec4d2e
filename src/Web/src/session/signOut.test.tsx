import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { AccountMenu } from '../app/AccountMenu';
import { newDraft, noAnswer, toOutgoing } from '../offline/draft';
import type { Outgoing } from '../offline/model';
import { OutboxNotice } from '../offline/OutboxNotice';
import { visitStore } from '../offline/store';
import { showPage, type Answers } from '../test-page';

const page = (
  <>
    <OutboxNotice />
    <AccountMenu more={[]} onHelp={() => undefined} />
  </>
);
const site = { zh: '月湖酒店', en: 'Moon Lake Hotel' };
const signedIn = { signedIn: true, account: 'a-1', csrfToken: 'token' };

/** A visit that waits for its next attempt, which is not soon. */
async function queue(more: Partial<Outgoing> = {}, account = 'a-1'): Promise<void> {
  const draft = {
    ...newDraft(account, 'HS-1', site, Date.now()),
    unit: 'District team',
    persons: 3,
    answers: { 'hotel.lobby': { ...noAnswer, outcome: 'pass' as const } },
  };
  const outgoing = toOutgoing(draft, [], '2022-03-18T08:00:00Z', Date.now());
  await (await visitStore()).queue({ ...outgoing, ...more });
}

async function signOut(answers: Answers) {
  const user = userEvent.setup();
  const { asked } = await showPage(page, { permissions: ['lookBack'], answers });
  await user.click(await screen.findByRole('button', { name: 'Menu of Li Ming' }));
  await user.click(await screen.findByText('Sign out'));
  return {
    user,
    out: () => asked.filter(({ method, url }) => method === 'DELETE' && url.endsWith('/api/session')).length,
    events: () => asked.filter(({ url }) => url.endsWith('/api/events')).length,
  };
}

beforeEach(async () => {
  const store = await visitStore();
  for (const account of ['a-1', 'a-2'])
    for (const { id } of await store.outbox(account)) await store.discard('outbox', id);
});

describe('signing out', () => {
  it('is done at once where only visits of somebody else wait', async () => {
    await queue({}, 'a-2');
    const { out, events } = await signOut({ '/api/session': signedIn });
    await waitFor(() => expect(out()).toBe(1));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(events()).toBe(0);
    expect(await (await visitStore()).outbox('a-2')).toHaveLength(1);
  });

  it('says how many visits have not arrived, and lets one stay', async () => {
    await queue();
    await queue({ state: 'refused' });
    const { user, out } = await signOut({ '/api/session': signedIn, '/api/events': 503 });
    const dialogue = await screen.findByRole('dialog', { name: '2 visits have not arrived' });
    expect(dialogue).toHaveTextContent('1 visit waits to be sent.');
    expect(dialogue).toHaveTextContent('1 visit was refused');
    expect(dialogue).toHaveTextContent('for Li Ming only');
    await user.click(within(dialogue).getByRole('button', { name: 'Stay' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(out()).toBe(0);
  });

  it('keeps what cannot be sent for the account, and signs out when one says so', async () => {
    await queue();
    const { user, out } = await signOut({ '/api/session': signedIn, '/api/events': 503 });
    const dialogue = await screen.findByRole('dialog');
    await user.click(within(dialogue).getByRole('button', { name: 'Send, then sign out' }));
    expect(await within(dialogue).findByText(/^Not everything could be sent/)).toBeInTheDocument();
    expect(out()).toBe(0);
    await user.click(within(dialogue).getByRole('button', { name: 'Sign out, send later' }));
    await waitFor(() => expect(out()).toBe(1));
    expect(await (await visitStore()).outbox('a-1')).toMatchObject([{ state: 'waiting' }]);
  });

  it('comes after sending where everything arrives', async () => {
    // The server is away when the page opens, and is back when one asks to send.
    await queue();
    const answers: Answers = { '/api/session': signedIn, '/api/events': 503 };
    const { user, out, events } = await signOut(answers);
    const dialogue = await screen.findByRole('dialog');
    await waitFor(() => expect(events()).toBeGreaterThan(0));
    answers['/api/events'] = { receipts: [{ status: 'accepted', issues: [], errors: [] }] };
    await user.click(within(dialogue).getByRole('button', { name: 'Send, then sign out' }));
    await waitFor(() => expect(out()).toBe(1));
    await waitFor(async () => expect(await (await visitStore()).outbox('a-1')).toEqual([]));
  });
});
