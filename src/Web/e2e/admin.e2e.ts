import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './kit/fixtures';
import type { Gateway } from './kit/gateway';

const csv = (...lines: string[]) => ({
  name: 'regions.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['code,parent,name_zh,name_en,level,risk_level', ...lines].join('\n')),
});

test('a token is shown once, a file is tried before it is applied, an alert is sent again; every page passes axe', async ({
  gateway,
  staff,
}) => {
  await test.step('a token is shown once and revoked', async () => {
    await staff.goto('/admin/tokens');
    await staff.getByRole('button', { name: 'New token' }).click();
    const form = staff.getByRole('dialog');
    await form.getByLabel('Name', { exact: true }).fill('Tablets of Haishu');
    await form.getByLabel('Find a region by name or code').fill('HS');
    await form.getByRole('checkbox', { name: /^Haishu/ }).check();
    await form.getByRole('button', { name: 'New token' }).click();
    const shown = staff.getByRole('textbox', { name: 'Token' });
    await expect(shown).toHaveValue(/\S{20,}/);
    const token = await shown.inputValue();
    const me = () => fetch(`${gateway.url}/api/me`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await me()).status).toBe(200);
    await staff.getByRole('button', { name: 'I have kept it' }).click();
    await staff.reload();
    const row = staff.getByRole('row').filter({ hasText: 'Tablets of Haishu' });
    await expect(row).toContainText('Active');
    expect(await staff.content()).not.toContain(token);
    await row.click();
    await staff.getByRole('button', { name: 'Revoke' }).click();
    await staff.getByRole('button', { name: 'Confirm' }).click();
    await expect(row).toContainText('Revoked');
    expect((await me()).status).toBe(401);
  });

  await test.step('a file with errors changes nothing; a good one is applied', async () => {
    await staff.goto('/admin/import?kind=regions');
    const file = staff.getByLabel('Choose a file, or drop it here');
    await file.setInputFiles(
      csv('HS-YH,HS,月湖街道,Yuehu,township,purple', 'HS-X,NOWHERE,某街道,Some,township,'),
    );
    await expect(staff.getByText('Nothing was changed')).toBeVisible();
    await expect(staff.getByRole('row').filter({ hasText: 'Line 2' })).toContainText('risk_level');
    await expect(staff.getByRole('row').filter({ hasText: 'Line 3' })).toContainText('parent');
    await expect(staff.getByRole('button', { name: /^Apply/ })).toHaveCount(0);
    await expectAccessible(staff);
    await file.setInputFiles(csv('HS-YH,HS,月湖街道,Yuehu,township,high'));
    await expect(staff.getByRole('row').filter({ hasText: 'HS-YH' })).toContainText('Will be new');
    await staff.getByRole('button', { name: /^Apply/ }).click();
    await expect(staff.getByText('regions.csv: applied')).toBeVisible();
    const made = await gateway.call<{ riskLevel: string }>('GET', '/api/regions/HS-YH');
    expect(made.riskLevel).toBe('high');
  });

  await test.step('an alert that was refused is sent again', () => resend(gateway, staff));

  await test.step('every page, in Chinese too', async () => {
    const pages = [
      '/alerts',
      '/rejected',
      '/admin/regions?region=HS',
      '/admin/sites?edit=HS-HOTEL-017',
      '/admin/webhooks',
      '/admin/catalogue?q=hotel',
      '/admin/policies',
      '/admin/audit',
      '/admin/status',
    ];
    for (const address of pages) {
      await staff.goto(address);
      await expect(staff.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(staff.getByRole('status', { name: 'Loading' })).toHaveCount(0);
      await expectAccessible(staff);
    }
    await expect(staff.getByText('Ready', { exact: true })).toBeVisible();
    await staff.evaluate(() => localStorage.setItem('language', 'zh'));
    await staff.goto('/admin/audit');
    await expect(staff.getByRole('row').filter({ hasText: '吊销令牌' })).toBeVisible();
    await staff.goto('/rejected');
    await expect(staff.getByText('没有配置消息队列时这里始终为空')).toBeVisible();
  });
});

/** A receiver that first refuses for good, and takes what is sent again. */
async function resend(gateway: Gateway, staff: Page) {
  let status = 410;
  const receiver = createServer((_, answer) => answer.writeHead(status).end()).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  try {
    const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/alerts`;
    await gateway.event('site', 'HS-HOTEL-017', {
      code: 'HS-HOTEL-017',
      contact: { name: 'Li', channels: [{ kind: 'webhook', address }] },
    });
    await gateway.failedVisit('HS-HOTEL-017');
    await staff.goto('/alerts/deliveries?state=failed');
    const row = staff.getByRole('row').filter({ hasText: 'Issue raised' });
    await expect(async () => {
      await staff.reload();
      await expect(row).toContainText('Failed', { timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await row.click();
    const panel = staff.getByRole('dialog');
    await expect(panel).toContainText('410');
    await expectAccessible(staff);
    status = 204;
    await panel.getByRole('button', { name: 'Send again' }).click();
    await expect(panel.getByRole('status')).toContainText('Sent again');
    await expect(panel.getByRole('listitem').filter({ hasText: 'Attempt 2' })).toContainText('Delivered');
  } finally {
    receiver.close();
  }
}
