import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { showPage, type Answers } from '../../test-page';
import { IssueView } from './IssueView';

const number = 'HS-1.hotel.lobby.1';
const issue = {
  number,
  site: 'HS-1',
  siteName: { zh: '月湖酒店', en: 'Moon Lake Hotel' },
  type: 'hotel',
  item: 'hotel.lobby',
  title: { zh: '大堂', en: 'Lobby guarded' },
  region: ['NB', 'HS'],
  regionName: { zh: '海曙区', en: 'Haishu' },
  regionNames: [
    { zh: '宁波市', en: 'Ningbo' },
    { zh: '海曙区', en: 'Haishu' },
  ],
  severity: 'serious',
  state: 'overdue',
  cause: 'visit',
  raisedAt: '2022-03-18T08:00:00+08:00',
  foundAt: '2022-03-18T08:00:00+08:00',
  dueAt: '2022-03-19T08:00:00+08:00',
  rung: 2,
  recurrence: 0,
  findings: 1,
  revision: 1,
  policy: 'standard v1',
  notices: [],
  rounds: [
    {
      round: 1,
      from: '2022-03-18T08:00:00+08:00',
      dueAt: '2022-03-19T08:00:00+08:00',
      findings: [
        {
          at: '2022-03-18T08:00:00+08:00',
          byVisit: true,
          note: 'Nobody there',
          evidence: [
            { uri: '/api/evidence/aa', sha256: 'aa' },
            { uri: 'file:///tablet/1.jpg', sha256: 'bb' },
          ],
        },
      ],
      extensions: [],
      claims: [],
      lookBacks: [],
    },
  ],
  comments: [],
};
const told = {
  at: '2022-03-19T08:00:00+08:00',
  reason: 'deadline-missed',
  late: true,
  rung: 2,
  recipients: [{ rung: 1, region: 'HS', regionName: issue.regionName, post: 'duty', name: 'Wang' }],
  vacant: [
    { rung: 1, region: 'HS', post: 'leader' },
    { rung: 2, region: 'NB' },
  ],
};
const ladder = {
  issue: number,
  state: 'overdue',
  round: 1,
  rung: 2,
  top: 2,
  policy: 'standard v1',
  dueAt: issue.dueAt,
  workingHours: false,
  steps: [
    {
      step: 1,
      after: 'PT0S',
      dueAt: told.at,
      state: 'told',
      rungs: [{ rung: 1, region: 'HS' }],
      notice: 'unit',
      told,
    },
    {
      step: 2,
      after: 'PT12H',
      dueAt: '2022-03-19T20:00:00+08:00',
      state: 'next',
      rungs: [{ rung: 2, region: 'NB' }],
    },
  ],
  next: { at: '2022-03-19T20:00:00+08:00', what: 'step', step: 2 },
};
const answers: Answers = {
  [`/api/issues/${number}/ladder`]: ladder,
  [`/api/issues/${number}/timeline`]: {
    items: [
      {
        kind: 'wake',
        happened: told.at,
        decided: told.at,
        text: { zh: '已逾期', en: 'Overdue since then.' },
        facts: [],
      },
    ],
    next: null,
  },
  [`/api/issues/${number}/withdraw`]: 412,
  [`/api/issues/${number}`]: issue,
};
const view = <IssueView number={number} keys heading={(title) => <h1>{title}</h1>} />;

describe('an issue', () => {
  it('shows its facts, evidence, ladder and timeline, and to who only looks on no action', async () => {
    await showPage(view, { permissions: ['readIssues'], answers });
    expect(await screen.findByRole('heading', { name: 'Lobby guarded' })).toBeVisible();
    expect(screen.getByText('Nobody there')).toBeVisible();
    expect(screen.getByText('Region').nextElementSibling).toHaveTextContent('Ningbo / Haishu');
    expect(screen.getByRole('img', { name: 'Evidence 1' })).toHaveAttribute('src', '/api/evidence/aa');
    // What lies elsewhere is named, not fetched.
    expect(screen.queryByRole('img', { name: 'Evidence 2' })).toBeNull();
    expect(screen.getByText('Evidence 2')).toBeVisible();
    const first = (await screen.findByText(/^Step 1/)).closest('li');
    expect(first).toHaveTextContent('Told · late');
    expect(first).toHaveTextContent('Haishu duty Wang');
    expect(first).toHaveTextContent('The post leader of Haishu is vacant');
    expect(first).toHaveTextContent('Ningbo has no such post (rung 2)');
    expect(screen.getByText(/^Step 2/).closest('li')).toHaveTextContent('Next');
    expect(await screen.findByText('Overdue since then.')).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Actions' })).toBeNull();
  });

  it('keeps what was written when it changed meanwhile, and sends what it was decided on', async () => {
    const user = userEvent.setup();
    const { asked } = await showPage(view, { permissions: ['readIssues', 'withdraw'], answers });
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    const dialogue = await screen.findByRole('dialog');
    const send = within(dialogue).getByRole('button', { name: 'Withdraw' });
    await user.click(send);
    // The dialogue may still be on its way in, so that nothing of it counts as visible yet.
    expect(within(dialogue).getByText('is missing')).toBeInTheDocument();
    const reason = within(dialogue).getByLabelText('Reason');
    await user.type(reason, 'Wrong hotel');
    await user.click(send);
    expect(await within(dialogue).findByText(/changed since you opened it/)).toBeInTheDocument();
    expect(reason).toHaveValue('Wrong hotel');
    const sent = asked.filter(({ method }) => method === 'POST');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get('If-Match')).toBe('"1"');
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    // It is read again, so that the next attempt is about what is shown.
    await waitFor(() =>
      expect(asked.filter(({ url }) => new URL(url).pathname === `/api/issues/${number}`).length).toBe(2),
    );
  });

  it('has no ladder to show where its history is archived or the ladder is not answered', async () => {
    await showPage(view, {
      permissions: ['readIssues'],
      answers: { ...answers, [`/api/issues/${number}/ladder`]: 503 },
    });
    expect(await screen.findByText('Nobody there')).toBeVisible();
    expect(await screen.findByRole('alert')).toHaveTextContent('The server failed');
  });
});
