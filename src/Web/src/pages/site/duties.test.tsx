import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { queryClient } from '../../app/query';
import { chooseLanguage, startTexts } from '../../i18n';
import type { Duties, DutyWindow } from './answers';
import { DutyStrips } from './DutyStrips';

const window = (hour: number, state: DutyWindow['state']): DutyWindow => ({
  start: `2022-03-18T0${hour}:00:00+08:00`,
  end: `2022-03-18T0${hour + 1}:00:00+08:00`,
  state,
});

beforeAll(async () => {
  await startTexts();
  await chooseLanguage('en');
});

it('each day of a duty is told in words as well as by marks', async () => {
  queryClient.setQueryData<Duties>(['site', 'HS-1', 'duties'], {
    from: '2022-03-17',
    to: '2022-03-18',
    items: [
      {
        template: 'hotel.disinfection',
        title: { zh: '消毒', en: 'Disinfection' },
        state: 'missed',
        days: [
          { day: '2022-03-17', windows: [] },
          {
            day: '2022-03-18',
            windows: [
              window(0, 'done'),
              window(2, 'late'),
              window(4, 'missed'),
              window(6, 'missed'),
              window(8, 'upcoming'),
            ],
          },
        ],
      },
    ],
  });
  render(
    <QueryClientProvider client={queryClient}>
      <Suspense>
        <DutyStrips code="HS-1" />
      </Suspense>
    </QueryClientProvider>,
  );
  const row = await screen.findByRole('row', { name: /^Disinfection/ });
  expect(row).toHaveTextContent('Nothing owed');
  expect(row).toHaveTextContent('Done 1, Recorded late 1, Missed 2, To come 1');
  // More windows than there is room for are counted.
  expect(row).toHaveTextContent('2/5');
});
