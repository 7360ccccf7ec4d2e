import { expect, expectAccessible, test } from './kit/fixtures';

test('an issue arrives while I watch, is opened by the keyboard, and axe finds nothing serious', async ({
  gateway,
  staff,
}) => {
  const errors: string[] = [];
  staff.on('pageerror', (error) => errors.push(error.message));
  await staff.goto('/');
  await expect(staff.getByText('Nothing is open in your area')).toBeVisible();
  await expectAccessible(staff);

  const issue = await gateway.failedVisit('HS-HOTEL-017');
  const row = staff.getByRole('row').filter({ hasText: 'HS-HOTEL-017' });
  await expect(row).toContainText('Serious');
  await expectAccessible(staff);

  await gateway.advance('P1DT1H');
  await expect(row).toContainText('Overdue');

  await staff.keyboard.press('j');
  await staff.keyboard.press('Enter');
  await expect(staff).toHaveURL(new RegExp(`/issues/${issue.replaceAll('.', '\\.')}$`));
  await expect(staff.getByRole('listitem').filter({ hasText: 'Overdue since' })).toBeVisible();
  await expectAccessible(staff);
  expect(errors).toEqual([]);
});

test('the page is the same in Chinese, in the dark and on a phone', async ({ gateway, staff }) => {
  await gateway.failedVisit('HS-HOTEL-017');
  await staff.emulateMedia({ colorScheme: 'dark' });
  await staff.setViewportSize({ width: 360, height: 740 });
  await staff.goto('/');
  await staff.getByRole('button', { name: /^Menu of/ }).click();
  await staff.getByRole('menuitem', { name: '中文' }).click();
  await expect(staff.getByRole('heading', { name: '待办问题' })).toBeVisible();
  await expect(staff.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(staff.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(staff.getByRole('row').filter({ hasText: 'HS-HOTEL-017' })).toContainText('较重');
  expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(staff);
});
