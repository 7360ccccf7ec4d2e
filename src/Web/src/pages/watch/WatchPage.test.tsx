import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { showPage, type Answers } from '../../test-page';
import { WatchPage } from './WatchPage';

const counts = (total: number) => ({ general: total, serious: 0, critical: 0, total });
const live = { open: counts(5), overdue: counts(2), awaitingLookBack: counts(1), sites: 9 };
const answers: Answers = {
  '/api/issues/count': { count: 0, exact: true },
  '/api/issues': { items: [], next: null },
  '/api/today': {
    day: '2022-03-18',
    now: '2022-03-18T10:00:00+08:00',
    open: counts(5),
    overdue: counts(2),
    awaitingLookBack: counts(1),
    dueToday: { count: 10000, exact: false },
    raised: 3,
    closed: 4,
    cameOverdue: 1,
    dutiesMissed: 6,
  },
  '/api/regions/HS/children': {
    items: [
      {
        code: 'HS-YH',
        path: ['HS', 'HS-YH'],
        name: { zh: '月湖', en: 'Yuehu' },
        riskLevel: 'low',
        children: 0,
        live,
      },
    ],
    next: null,
  },
  '/api/regions': {
    items: [
      { code: 'HS', path: ['HS'], name: { zh: '海曙', en: 'Haishu' }, riskLevel: 'low', children: 1, live },
    ],
    next: null,
  },
};
const asksFor = (asked: Request[], path: string) =>
  asked.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname === path);

describe('Watch', () => {
  it('says that nothing is open where nothing is, with the numbers of the day', async () => {
    await showPage(<WatchPage />, { permissions: ['readIssues', 'readRegions'], answers });
    expect(await screen.findByText('Nothing is open in your area')).toBeVisible();
    expect(await screen.findByRole('button', { name: /^2\s*Overdue$/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /^10,000\+\s*Due today$/ })).toBeVisible();
    // Whoever may not know of look-backs is not told of them, and there is no place for them.
    expect(screen.queryByText('Look-backs to do now')).toBeNull();
  });

  it('is narrowed by a number of the day, and by a region that is chosen with the keyboard', async () => {
    const user = userEvent.setup();
    const { asked } = await showPage(<WatchPage />, { permissions: ['readIssues', 'readRegions'], answers });
    await user.click(await screen.findByRole('button', { name: /^2\s*Overdue$/ }));
    expect(await screen.findByText('No issue matches')).toBeVisible();
    expect(asksFor(asked, '/api/issues').at(-1)?.searchParams.get('overdue')).toBe('true');

    const below = await screen.findByRole('treeitem', { name: 'Yuehu: 8 issues, 2 overdue' });
    screen.getByRole('treeitem', { name: /^Haishu/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(below).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(asksFor(asked, '/api/issues').at(-1)?.searchParams.get('region')).toBe('HS-YH'),
    );
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /^Yuehu/ })).toBeNull());
  });

  it('says what went wrong when the list is not answered, and has no tree for who sees no regions', async () => {
    await showPage(<WatchPage />, {
      permissions: ['readIssues'],
      answers: { ...answers, '/api/issues/count': 503, '/api/issues': 503 },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('The server failed');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(screen.queryByRole('tree')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Regions' })).toBeNull();
  });

  it('calls what it is narrowed to by names, and by the code where there is none', async () => {
    await showPage(<WatchPage />, {
      at: '/?region=HS-YH&type=hotel&template=hotel.lobby,hotel.gone&site=HS-1',
      permissions: ['readIssues', 'readRegions', 'readSites'],
      answers: {
        '/api/catalogue': {
          siteTypes: [
            {
              code: 'hotel',
              name: { zh: '酒店', en: 'Hotel' },
              templates: [{ code: 'hotel.lobby', title: { zh: '大堂', en: 'Lobby guarded' } }],
            },
          ],
        },
        '/api/sites/HS-1': { code: 'HS-1', name: { zh: '月湖酒店', en: 'Moon Lake Hotel' } },
        '/api/regions/HS-YH': { code: 'HS-YH', name: { zh: '月湖', en: 'Yuehu' } },
        ...answers,
      },
    });
    for (const words of ['Region: Yuehu', 'Type of site: Hotel', 'Site: Moon Lake Hotel'])
      expect(await screen.findByText(words)).toBeVisible();
    expect(await screen.findByText(/^Check item: Lobby guarded.*hotel\.gone$/)).toBeVisible();
  });
});
