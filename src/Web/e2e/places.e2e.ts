import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './kit/fixtures';
import { until, type Gateway } from './kit/gateway';
import { signIn } from './kit/people';

const phone = { width: 390, height: 780 };

test('a visit is sent from a phone exactly once: after a time without a network, reloaded in between, and when the answer was lost', async ({
  gateway,
  staff,
}) => {
  const context = staff.context();
  await staff.setViewportSize(phone);
  await staff.goto('/visit');
  await staff.getByLabel('Find a site').fill('Moon');
  await staff.getByRole('link', { name: /Moon Lake Hotel/ }).click();
  await expect(staff.getByRole('heading', { name: 'Moon Lake Hotel' })).toBeVisible();
  await expect(staff.getByRole('radiogroup').first()).toBeVisible();
  await expectAccessible(staff);
  await shellIsKept(staff);

  await context.setOffline(true);
  await staff.reload();
  await expect(staff.getByText('There is no network. The checklist is of')).toBeVisible();
  await staff.getByLabel('Unit that inspects').fill('District team');
  await staff.getByLabel('Persons').fill('3');
  await judge(staff, 'Somebody at the door', 'Fail');
  await staff.getByLabel('Note').fill('Nobody at the door');
  await staff.getByLabel('Choose pictures').setInputFiles({
    name: 'door.png',
    mimeType: 'image/png',
    buffer: await picture(staff),
  });
  await expect(staff.getByRole('img', { name: /^Photo 1 of/ })).toBeVisible();

  // What was written down is there after a reload in the middle of it.
  await staff.reload();
  await expect(staff.getByLabel('Note')).toHaveValue('Nobody at the door');
  await staff.getByRole('button', { name: 'Review and send' }).click();
  await expect(staff.getByText('1 photo', { exact: true }).first()).toBeVisible();
  await expectAccessible(staff);
  await staff.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(staff.getByText('The server cannot be reached')).toBeVisible();
  await staff.reload();
  await expect(staff.getByText('The server cannot be reached')).toBeVisible();
  expect(await visits(gateway)).toBe(0);
  await expectAccessible(staff);

  await context.setOffline(false);
  await expect(staff.getByRole('heading', { name: 'Arrived' })).toBeVisible();
  await expect(staff.getByRole('link', { name: /^HS-HOTEL-017\.hotel\.lobby/ })).toBeVisible();
  await until('the visit is counted', async () => (await visits(gateway)) === 1);
  await staff.reload();
  await expect(staff.getByRole('heading', { name: 'Arrived' })).toBeVisible();
  await until('it is counted once', async () => (await visits(gateway)) === 1);

  // Now the server takes the visit, and the answer never reaches the phone.
  let sent = 0;
  await context.route('**/api/events', async (route) => {
    sent++;
    if (sent > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await staff.goto('/visit/HS-HOTEL-017');
  await judge(staff, 'Somebody at the door', 'Pass');
  await staff.getByRole('button', { name: 'Review and send' }).click();
  await staff.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(staff.getByText('The server cannot be reached')).toBeVisible();
  await staff.getByRole('button', { name: 'Send now' }).click();
  await expect(staff.getByRole('heading', { name: 'To be sent' })).toBeHidden();
  expect(sent).toBe(2);
  await until('both visits are counted, each once', async () => (await visits(gateway)) === 2);

  await staff.goto('/sites/HS-HOTEL-017');
  await expect(staff.getByText(/District team · 3 persons/)).toHaveCount(2);
  await staff.getByText(/1 failed/).click();
  await expect(staff.getByText('Nobody at the door').first()).toBeVisible();
  const photo = staff.getByRole('img', { name: 'Evidence 1' }).first();
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('who signs out with a visit on the way is asked; it stays for its author, and nobody else sends it', async ({
  gateway,
  staff,
}) => {
  const context = staff.context();
  await staff.setViewportSize(phone);
  // The way to the server is broken for what is sent, and for nothing else.
  await context.route('**/api/events', (route) => route.abort('connectionreset'));
  await staff.goto('/visit/HS-HOTEL-017');
  await staff.getByLabel('Unit that inspects').fill('District team');
  await staff.getByLabel('Persons').fill('3');
  await judge(staff, 'Somebody at the door', 'Pass');
  await staff.getByRole('button', { name: 'Review and send' }).click();
  await staff.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(staff.getByText('The server cannot be reached')).toBeVisible();

  await staff.getByRole('button', { name: 'Menu of Zhang San' }).click();
  await staff.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  const asked = staff.getByRole('dialog', { name: '1 visit has not arrived' });
  await expect(asked).toContainText('Moon Lake Hotel');
  await asked.getByRole('button', { name: 'Send, then sign out' }).click();
  await expect(asked.getByText('Not everything could be sent.')).toBeVisible();
  await expectAccessible(staff);
  await asked.getByRole('button', { name: 'Stay' }).click();
  await expect(staff.getByRole('heading', { name: 'To be sent' })).toBeVisible();
  await staff.getByRole('button', { name: 'Menu of Zhang San' }).click();
  await staff.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await asked.getByRole('button', { name: 'Sign out, send later' }).click();
  await expect(staff.getByRole('heading', { name: 'Sign in to Monitoring' })).toBeVisible();

  // The network is back, and somebody else takes the phone.
  await context.unroute('**/api/events');
  let sent = 0;
  staff.on('request', (request) => (sent += request.url().endsWith('/api/events') ? 1 : 0));
  const other = await gateway.person({
    name: 'li.si',
    displayName: 'Li Si',
    role: 'inspector',
    regions: ['HS'],
  });
  await signIn(context, other);
  await staff.goto('/visit-queue');
  await expect(staff.getByRole('button', { name: 'Menu of Li Si' })).toBeVisible();
  await expect(staff.getByText('Moon Lake Hotel')).toHaveCount(0);
  await staff.getByRole('button', { name: 'Menu of Li Si' }).click();
  await staff.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await expect(staff.getByRole('heading', { name: 'Sign in to Monitoring' })).toBeVisible();
  expect(sent).toBe(0);
  expect(await visits(gateway)).toBe(0);

  // Its author comes back.
  await staff.getByLabel('Name').fill('zhang.san');
  await staff.getByLabel('Password').fill('a password of zhang.san');
  await staff.getByRole('button', { name: 'Sign in', exact: true }).click();
  await until('the visit arrives', async () => (await visits(gateway)) === 1);
  expect(sent).toBe(1);
});

test('the pages of a site and a region say how it stands, in both languages, and axe finds nothing serious', async ({
  gateway,
  staff,
}) => {
  await gateway.call('PUT', '/api/sites/HS-HOTEL-017', { location: { lat: 29.87, lon: 121.54 } });
  const square = [
    [121.5, 29.8],
    [121.6, 29.8],
    [121.6, 29.9],
    [121.5, 29.9],
    [121.5, 29.8],
  ];
  await gateway.call('PUT', '/api/regions/HS/outline', { type: 'Polygon', coordinates: [square] });
  await gateway.failedVisit('HS-HOTEL-017');
  await gateway.advance('P2DT1H');

  await staff.goto('/sites');
  await staff.getByRole('row').filter({ hasText: 'Moon Lake Hotel' }).click();
  await expect(staff.getByRole('heading', { name: 'Moon Lake Hotel' })).toBeVisible();
  await expect(staff.locator('.region-path')).toHaveText('Ningbo / Haishu');
  await expect(staff.getByText('Hotel', { exact: true })).toHaveAttribute('title', 'hotel');
  await expect(staff.getByRole('row').filter({ hasText: 'Somebody at the door' }).first()).toContainText(
    'Overdue',
  );
  const strip = staff.getByRole('row').filter({ hasText: 'Public areas disinfected daily' }).last();
  await expect(strip).toContainText('Missed 1');
  await expectAccessible(staff);

  await staff.getByRole('button', { name: 'Manage' }).click();
  await staff.getByRole('menuitem', { name: 'Suspend' }).click();
  await staff.getByLabel('Until').fill('2022-03-25T08:00');
  await staff.getByLabel('Reason').fill('Closed for the holidays');
  await expectAccessible(staff);
  await staff.getByRole('button', { name: 'Suspend' }).last().click();
  await expect(staff.getByText(/Suspended until .*25\/03\/2022/)).toBeVisible();

  await staff.goto('/regions/HS');
  const standing = staff.getByRole('row').filter({ hasText: 'Overdue' }).first();
  await expect(standing).toContainText('1');
  await expect(staff.locator('.region-drawing svg')).toBeVisible();
  await expect(staff.locator('.map-site')).toHaveCount(1);
  await expect(staff.locator('.map-outline')).toHaveCount(1);
  await staff.getByText('Sites on the map (1)').click();
  await expect(staff.getByRole('link', { name: 'Moon Lake Hotel' })).toBeVisible();
  await expectAccessible(staff);

  await staff.evaluate(() => localStorage.setItem('language', 'zh'));
  await staff.setViewportSize(phone);
  await staff.goto('/regions/NB');
  await expect(staff.getByRole('heading', { name: '宁波市' })).toBeVisible();
  await expect(staff.getByRole('row').filter({ hasText: '海曙区' })).toBeVisible();
  await staff.getByRole('button', { name: '以表格查看' }).click();
  await expect(staff.getByRole('columnheader', { name: '转逾期' })).toBeVisible();
  await expectAccessible(staff);
  await staff.goto('/sites/HS-HOTEL-017');
  await expect(staff.getByRole('heading', { name: '月湖酒店' })).toBeVisible();
  await expect(staff.getByText(/暂停至/)).toBeVisible();
  await expect(staff.locator('.region-path')).toHaveText('宁波市 / 海曙区');
  expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await expectAccessible(staff);
});

/** How many visits the system counts. */
async function visits(gateway: Gateway): Promise<number> {
  const figures = await gateway.call<{ visits: number }>(
    'GET',
    '/api/regions/NB/figures?from=2022-03-17&to=2022-03-19',
  );
  return figures.visits;
}

async function judge(page: Page, item: string, outcome: string): Promise<void> {
  const card = page.getByRole('radiogroup', { name: new RegExp(item) });
  await card.getByText(outcome, { exact: true }).click();
  await expect(card.getByRole('radio', { name: outcome })).toBeChecked();
}

/** Waits until the page would start without a network. */
async function shellIsKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** A picture as a camera would give it: larger than what is sent. */
async function picture(page: Page): Promise<Buffer> {
  const text = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 2400;
    canvas.height = 1800;
    const pen = canvas.getContext('2d');
    if (pen !== null) {
      pen.fillStyle = '#357';
      pen.fillRect(200, 200, 1200, 900);
    }
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64');
}
