import 'fake-indexeddb/auto';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../app/query';
import { chooseLanguage, startTexts } from '../../i18n';
import { newDraft, noAnswer, toOutgoing } from '../../offline/draft';
import type { Answer, Outgoing } from '../../offline/model';
import { visitStore } from '../../offline/store';
import type { ChecklistItem } from '../site/answers';
import { ItemCard } from './ItemCard';
import { QueuePage } from './QueuePage';

const lobby: ChecklistItem = {
  template: 'hotel.lobby',
  title: { zh: '大堂有人值守', en: 'Somebody at the door' },
  kind: 'inspection',
  severity: 'serious',
  record: [],
  state: 'ok',
};

// jsdom lays nothing out, so there is nothing to observe.
class NoResizeObserver {
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}

beforeAll(async () => {
  vi.stubGlobal('ResizeObserver', NoResizeObserver);
  await startTexts();
  await chooseLanguage('en');
  queryClient.setQueryData(['session'], {
    signedIn: true,
    account: 'a-1',
    permissions: [],
  });
});

function show(page: React.ReactNode) {
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <Suspense>{page}</Suspense>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

function Card({ told }: { told: (answer: Answer) => void }) {
  const [answer, setAnswer] = useState(noAnswer);
  const change = (make: (before: Answer) => Answer) => {
    told(make(answer));
    setAnswer(make(answer));
  };
  return <ItemCard item={lobby} answer={answer} onChange={change} onPhoto={() => Promise.resolve()} />;
}

describe('an item of the checklist', () => {
  it('asks for what belongs to a finding once it failed, and no sooner', async () => {
    let answer = noAnswer;
    show(
      <ul>
        <Card told={(next) => (answer = next)} />
      </ul>,
    );
    const user = userEvent.setup();
    const card = within(await screen.findByRole('radiogroup', { name: 'Somebody at the door' }));
    expect(screen.queryByLabelText('Severity')).not.toBeInTheDocument();
    await user.click(card.getByRole('radio', { name: 'Fail' }));
    expect(screen.getByLabelText('Severity')).toHaveDisplayValue('Serious (standard)');
    await user.type(screen.getByLabelText('Note'), 'Nobody');
    await user.selectOptions(screen.getByLabelText('Notice'), 'To the responsible unit');
    await user.click(screen.getByLabelText('Put right during the visit'));
    expect(answer).toEqual({
      outcome: 'fail',
      note: 'Nobody',
      photos: [],
      fixedOnTheSpot: true,
      notice: 'unit',
    });
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(answer).not.toHaveProperty('outcome');
  });
});

describe('the queue', () => {
  const queued = (state: Outgoing['state'], more: Partial<Outgoing>): Outgoing => {
    const site = { zh: `${state}场所`, en: `Site ${state}` };
    const draft = {
      ...newDraft('a-1', `HS-${state}`, site, 0),
      unit: 'Team',
      persons: 2,
      answers: { 'hotel.lobby': { ...noAnswer, outcome: 'fail' as const } },
    };
    return { ...toOutgoing(draft, [lobby], '2022-03-18T08:00:00Z', 0), state, ...more };
  };

  it('says what waits and why, what was refused in the words of the form, and what arrived', async () => {
    const store = await visitStore();
    await store.queue(queued('waiting', { attempts: 2, lastStatus: 0 }));
    await store.queue(
      queued('refused', {
        errors: [
          { field: 'data.results[0].note', code: 'too-long', message: 'At most 4000 characters.' },
          { field: 'data.team.persons', code: 'out-of-range', message: '1 to 1000.' },
        ],
      }),
    );
    await store.queue(queued('sent', { issues: ['HS-sent.hotel.lobby.1'] }));
    await store.queue({ ...queued('waiting', {}), id: 'of-somebody-else', account: 'a-2' });
    show(<QueuePage />);

    expect(await screen.findByText('Site waiting')).toBeInTheDocument();
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(screen.getByText(/The server cannot be reached/)).toHaveTextContent('Tried 2 times');
    expect(screen.getByText('Somebody at the door · Note: is too long')).toBeInTheDocument();
    expect(screen.getByText('Persons: is out of range')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'HS-sent.hotel.lobby.1' })).toHaveAttribute(
      'href',
      '/issues/HS-sent.hotel.lobby.1',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Correct' }));
    expect(await store.drafts('a-1')).toMatchObject([{ site: 'HS-refused' }]);
  });
});
