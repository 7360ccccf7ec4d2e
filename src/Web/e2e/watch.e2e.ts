import { test, type Page } from '@playwright/test';
import { expect, expectAccessible } from './kit/fixtures';
import { Gateway } from './kit/gateway';
import { openPage, recordTraffic } from './kit/page';

test.describe.configure({ mode: 'serial' });

const me = 'Zhang San';
const admin = (name: string, displayName: string) => ({ name, displayName, role: 'admin' });

let gateway: Gateway;
let staff: Page;
let closeStaff: () => Promise<void>;
const errors: string[] = [];

test.beforeAll(async ({ browser }) => {
  gateway = await Gateway.start();
  await gateway.region('NB', '宁波市', 'Ningbo');
  await gateway.region('HS', '海曙区', 'Haishu', 'NB');
  for (const [code, zh, en] of [
    ['HS-HOTEL-017', '月湖酒店', 'Moon Lake Hotel'],
    ['HS-HOTEL-018', '日湖酒店', 'Sun Lake Hotel'],
    ['HS-HOTEL-019', '江厦酒店', 'Jiangxia Hotel'],
  ] as const)
    await gateway.hotel(code, zh, en, 'HS');
  ({ page: staff, close: closeStaff } = await openPage(browser, gateway, admin('zhang.san', me), {
    viewport: { width: 1600, height: 900 },
  }));
  staff.on('pageerror', (error) => errors.push(error.message));
});

test.afterAll(async () => {
  await closeStaff();
  await gateway.stop();
});

// One red dot.
const photo = {
  name: 'door.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const row = (text: string, page = staff) => page.getByRole('row').filter({ hasText: text });

test('an issue arrives while I watch; I take it; the clock moves, and it turns overdue and climbs', async () => {
  await staff.goto('/');
  await expect(staff.getByText('Nothing is open in your area')).toBeVisible();
  await expectAccessible(staff);

  const first = await gateway.failedVisit('HS-HOTEL-017');
  await expect(row('Moon Lake Hotel')).toContainText('Serious');
  await expect(staff.getByRole('treeitem', { name: /^Haishu: 1 issues, 0 overdue/ })).toBeVisible();

  // By the keyboard alone: into the list, beside it, taken.
  await staff.keyboard.press('j');
  await staff.keyboard.press('Enter');
  await expect(staff).toHaveURL(/issue=HS-HOTEL-017.*open=1/);
  const panel = staff.getByRole('complementary', { name: `Issue ${first}` });
  await expect(panel.getByText('Nobody yet')).toBeVisible();
  await expectAccessible(staff);
  await staff.keyboard.press('t');
  await expect(panel.getByText('You have taken it').or(staff.getByText('You have taken it'))).toBeVisible();
  await expect(panel.getByRole('definition').filter({ hasText: me })).toBeVisible();
  await expect(row('Moon Lake Hotel')).toContainText(me);

  // What is new waits until it is asked for: the row in hand stays where it is.
  await gateway.failedVisit('HS-HOTEL-018');
  await expect(staff.getByRole('button', { name: '1 new issue' })).toBeVisible();
  await expect(row('Sun Lake Hotel')).toHaveCount(0);
  await staff.keyboard.press('n');
  await expect(row('Sun Lake Hotel')).toBeVisible();

  await expect(panel.getByRole('listitem').filter({ hasText: 'Step 1' })).toContainText('Next');
  await gateway.advance('P1DT1H');
  await expect(row('Moon Lake Hotel')).toContainText('over');
  await expect(panel.getByText('Overdue', { exact: true })).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Step 1' })).toContainText('Told');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Step 2' })).toContainText('Next');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Overdue since' })).toBeVisible();
  await expect(staff.getByRole('button', { name: '2 Overdue' })).toBeVisible();
  await expect(staff.getByRole('treeitem', { name: /^Haishu: 2 issues, 2 overdue/ })).toBeVisible();
  await expectAccessible(staff);

  await staff.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('many are assigned at once, and what could not be done is told of each', async () => {
  await staff.goto('/');
  await row('Moon Lake Hotel').waitFor();
  await staff.keyboard.press('j');
  await staff.keyboard.press('x');
  await staff.keyboard.press('j');
  await staff.keyboard.press('x');
  await expect(staff.getByText('2 selected')).toBeVisible();
  // Escape closes a menu, and takes back no ticks meanwhile.
  await staff.getByRole('toolbar').getByRole('button', { name: 'Severity' }).click();
  await staff.keyboard.press('Escape');
  await expect(staff.getByRole('menuitem', { name: 'Critical' })).toBeHidden();
  await expect(staff.getByText('2 selected')).toBeVisible();
  await staff.keyboard.press('a');
  await staff.getByLabel('To whom').fill('Zhou');
  await staff.keyboard.press('Enter');
  await expect(staff.getByText('2 issues assigned')).toBeVisible();
  // The keys are the list's again.
  await expect(staff.getByRole('grid')).toBeFocused();

  // One of them ends while it is ticked.
  const ended = await endedMeanwhile();
  await staff.keyboard.press('t');
  const results = staff.getByRole('dialog', { name: '1 of 2 done' });
  await expect(results.getByRole('listitem').filter({ hasText: ended })).toContainText('The issue has ended');
  await expectAccessible(staff);
  await results.getByRole('button', { name: 'Close' }).last().click();
});

/** Two rows are ticked, and then one of them is withdrawn by somebody else. */
async function endedMeanwhile(): Promise<string> {
  const { items } = await gateway.call<{ items: { number: string }[] }>('GET', '/api/issues');
  const number = items.find((issue) => issue.number.startsWith('HS-HOTEL-018'))?.number ?? '';
  await staff.getByRole('grid').focus();
  await staff.keyboard.press('k');
  await staff.keyboard.press('x');
  await staff.keyboard.press('j');
  await staff.keyboard.press('x');
  await expect(staff.getByText('2 selected')).toBeVisible();
  await gateway.call('POST', `/api/issues/${number}/withdraw`, { reason: 'It was another hotel' });
  await expect(row('Sun Lake Hotel')).toContainText('Withdrawn');
  return number;
}

test('what is searched for, narrowed and kept is found again by its address and its name', async () => {
  await gateway.failedVisit('HS-HOTEL-019', 'hotel.lobby', 'general');
  await staff.goto('/');
  await row('Jiangxia Hotel').waitFor();
  await staff.keyboard.press('/');
  await staff.keyboard.type('jiangxia');
  await expect(staff).toHaveURL(/q=jiangxia/);
  await expect(row('Moon Lake Hotel')).toHaveCount(0);
  await staff.getByRole('toolbar').getByRole('button', { name: 'Severity' }).click();
  await staff.getByRole('menuitem', { name: 'Critical' }).click();
  await expect(staff.getByText('No issue matches')).toBeVisible();
  await staff.keyboard.press('Escape');
  await staff.getByRole('button', { name: 'Saved filters' }).click();
  await staff.getByRole('menuitem', { name: 'Save this filter…' }).click();
  await staff.getByLabel('Name').fill('Grave ones');
  await staff.keyboard.press('Enter');
  await expect(staff.getByRole('dialog')).toHaveCount(0);

  await staff.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(row('Moon Lake Hotel')).toBeVisible();
  await staff.reload();
  await staff.getByRole('button', { name: 'Saved filters' }).click();
  await staff.getByRole('menuitem', { name: 'Grave ones' }).click();
  await expect(staff).toHaveURL(/severity=critical/);
  await expect(staff.getByText('No issue matches')).toBeVisible();
});

test('a claim that the API refuses says so at its field; put right, it goes in, and a look-back is recorded', async () => {
  const { items } = await gateway.call<{ items: { number: string }[] }>('GET', '/api/issues?q=019');
  await staff.goto(`/issues/${items[0]?.number ?? ''}`);
  await staff.getByRole('button', { name: 'Claim rectified' }).click();
  const dialogue = staff.getByRole('dialog');
  await dialogue.getByRole('button', { name: 'Claim rectified' }).click();
  await expect(dialogue.getByRole('alert')).toContainText('is missing');
  await dialogue.getByLabel('Note').fill('Somebody stands at the door now');
  await dialogue.locator('input[type=file]').setInputFiles(photo);
  await expect(dialogue.getByText('Stored')).toBeVisible();
  await expectAccessible(staff);
  await dialogue.getByRole('button', { name: 'Claim rectified' }).click();
  await expect(staff.getByRole('img', { name: 'Evidence 1' })).toBeVisible();
  await expect(staff.getByText('Awaiting look-back', { exact: true })).toBeVisible();

  await staff.getByRole('button', { name: 'Record look-back' }).click();
  await dialogue.getByLabel('Incomplete').check();
  await dialogue.getByLabel('Inspecting unit').fill('Second team');
  await dialogue.getByLabel('Persons').fill('2');
  await dialogue.getByRole('button', { name: 'Record look-back' }).click();
  await expect(staff.getByText('Look-back: Incomplete')).toBeVisible();
  await expect(staff.getByRole('heading', { name: 'Round 2' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('the page is the same in Chinese, in the dark and on a phone', async ({ browser }) => {
  const { page, close } = await openPage(browser, gateway, admin('li.si', 'Li Si'), {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  try {
    await page.goto('/');
    await page.getByRole('button', { name: /^Menu of/ }).click();
    await page.getByRole('menuitem', { name: '中文' }).click();
    await expect(page.getByRole('heading', { name: '待办问题' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(row('月湖酒店', page)).toContainText('较重');
    await page.getByRole('button', { name: '区域' }).click();
    await expect(page.getByRole('treeitem', { name: /^海曙区/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('treeitem', { name: /^海曙区/ }).click();
    await expect(page).toHaveURL(/region=HS/);
    await row('月湖酒店', page).click();
    await expect(page.getByRole('heading', { name: '升级' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectAccessible(page);
  } finally {
    await close();
  }
});

test('many are taken, assigned and commented on with a thumb on a phone, and with the keys of one', async ({
  browser,
}) => {
  const { page, close } = await openPage(browser, gateway, admin('wang.wu', 'Wang Wu'), {
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  const tick = (hotel: string) => row(hotel, page).getByRole('checkbox');
  const bar = page.getByRole('region', { name: 'Act on the selection' });
  // The middle of a row, away from its tick.
  const touch = (hotel: string) => row(hotel, page).getByRole('gridcell').last().tap();
  try {
    await gateway.failedVisit('HS-HOTEL-018', 'hotel.lobby', 'critical');
    await page.goto('/');
    await row('Sun Lake Hotel', page).waitFor();
    await tick('Sun Lake Hotel').tap();
    await expect(bar.getByText('1 selected')).toBeVisible();
    // Once something is ticked, the rest of a row ticks too, and opens nothing.
    await touch('Moon Lake Hotel');
    await expect(bar.getByText('2 selected')).toBeVisible();
    await expect(page).not.toHaveURL(/\/issues\//);
    for (const name of ['Take', 'Assign', 'Comment', 'Clear'])
      await expect(bar.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    expect(await overlaps(page)).toEqual([]);
    // A line of choices and a line of deeds.
    expect((await bar.boundingBox())?.height).toBeLessThan(120);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);

    await bar.getByRole('button', { name: 'Take', exact: true }).tap();
    await expect(row('Sun Lake Hotel', page)).toContainText('Wang Wu');
    await expect(row('Moon Lake Hotel', page)).toContainText('Wang Wu');
    await expect(bar).toHaveCount(0);

    await tick('Sun Lake Hotel').tap();
    await touch('Moon Lake Hotel');
    await bar.getByRole('button', { name: 'Assign', exact: true }).tap();
    await expect(page.getByLabel('To whom')).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel('To whom').fill('Zhao');
    await page.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).tap();
    await expect(page.getByText('2 issues assigned')).toBeVisible();

    // A keyboard goes with many phones.
    await expect(page.getByRole('grid')).toBeFocused();
    for (const key of ['Home', 'x', 'j', 'x']) await page.keyboard.press(key);
    await expect(bar.getByText('2 selected')).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Seen on the way');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Commented on 2 issues')).toBeVisible();
    await expect(bar).toHaveCount(0);
    await expect(page.getByRole('grid')).toBeFocused();
    // With nothing ticked a touch opens.
    await touch('Sun Lake Hotel');
    await expect(page).toHaveURL(/\/issues\/HS-HOTEL-018/);
  } finally {
    await close();
  }
});

/** Which of the parts of the page lie over each other: the list, the bar of what is ticked, the navigation. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = ['.table', '.bulk-bar', '.shell-nav'].map((of) => ({
      of,
      box: document.querySelector(of)?.getBoundingClientRect() ?? new DOMRect(),
    }));
    return parts.flatMap((one, index) =>
      parts
        .slice(index + 1)
        .filter(({ box }) => one.box.bottom > box.top + 1 && box.bottom > one.box.top + 1)
        .map((other) => `${one.of} ${other.of}`),
    );
  });
}

test('a site sees neither other sites nor when somebody will look back', async ({ browser }) => {
  const { page, close } = await openPage(browser, gateway, {
    name: 'moon.lake',
    displayName: 'Moon Lake Hotel',
    role: 'site',
    sites: ['HS-HOTEL-017'],
  });
  const traffic = await recordTraffic(page);
  try {
    const { items } = await gateway.call<{ items: { number: string }[] }>(
      'GET',
      '/api/issues?site=HS-HOTEL-017',
    );
    const number = items[0]?.number ?? '';
    await page.goto(`/?state=overdue,open,awaitingLookBack&issue=${number}&open=1`);
    const panel = page.getByRole('complementary', { name: `Issue ${number}` });
    await expect(row('Moon Lake Hotel', page)).toBeVisible();
    await expect(panel.getByRole('listitem').filter({ hasText: 'Overdue since' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take', exact: true })).toHaveCount(0);

    await gateway.call('POST', `/api/issues/${number}/claim`, { note: 'Put right' });
    await expect(panel.getByText('Awaiting look-back', { exact: true })).toBeVisible();
    await gateway.advance('P5D');
    const { items: due } = await gateway.call<{ items: { decidedAt: string; issue: string }[] }>(
      'GET',
      `/api/alerts?reason=look-back-due&issue=${number}`,
    );
    expect(due).toHaveLength(1);
    // What is said last comes last, so that everything before it has come.
    await gateway.call('POST', `/api/issues/${number}/comment`, { text: 'That was all' });
    await expect(panel.getByRole('listitem').filter({ hasText: 'That was all' })).toBeVisible();
    const before = await traffic();
    await page.reload();
    await expect(panel.getByText('Awaiting look-back', { exact: true })).toBeVisible();
    await expect(panel.getByRole('listitem').filter({ hasText: 'That was all' })).toBeVisible();

    const told = before + (await traffic());
    expect(told).toContain(number);
    expect(told).not.toContain(due[0]?.decidedAt.slice(0, 16) ?? '');
    expect(told).not.toMatch(/"lookBack(DueAt|sDue)?"|look-back-(due|missed|called|drawn)/);
    expect(told).not.toMatch(/HS-HOTEL-01[89]|Sun Lake|Jiangxia/);
  } finally {
    await close();
  }
});
