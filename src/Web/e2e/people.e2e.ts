import { expect, expectAccessible, test } from './kit/fixtures';

test('an account is made, signs in with its one-time password, sets its own, and signs out everywhere', async ({
  gateway,
  staff,
  browser,
}) => {
  await staff.goto('/admin/accounts');
  await staff.getByRole('button', { name: 'New account' }).click();
  const form = staff.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill('li.ming');
  await form.getByLabel('Name shown').fill('Li Ming');
  await form.getByRole('button', { name: 'New account' }).click();
  await expect(form.getByText('Choose at least one region or site')).toBeVisible();
  await form.getByLabel('Find a region by name or code').fill('Haishu');
  await form.getByRole('checkbox', { name: /^Haishu/ }).check();
  await expect(form.getByText('Choose at least one region or site')).toHaveCount(0);
  await expectAccessible(staff);
  await form.getByRole('button', { name: 'New account' }).click();
  const shown = staff.getByRole('textbox', { name: 'One-time password' });
  await expect(shown).toHaveValue(/\S{16,}/);
  const oneTime = await shown.inputValue();
  await staff.getByRole('button', { name: 'I have kept it' }).click();
  await expect(shown).toHaveCount(0);
  await expect(staff.getByRole('row').filter({ hasText: 'li.ming' })).toContainText('Officer');

  // Somebody else's browser: the address that was asked for is kept all the way.
  const theirs = await browser.newContext({ baseURL: gateway.url, locale: 'zh-CN' });
  const page = await theirs.newPage();
  await page.goto('/alerts?reason=deadline-missed');
  await page.getByLabel('账号').fill('li.ming');
  await page.getByLabel('密码').fill('not the password');
  await expectAccessible(page);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await expect(page.getByRole('alert')).toContainText('账号或密码不对');
  await page.getByLabel('密码').fill(oneTime);
  await page.getByRole('button', { name: /登\s*录/ }).click();

  await expect(page.getByRole('heading', { name: '修改密码' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('一次性密码').fill(oneTime);
  await page.getByLabel('新密码', { exact: true }).fill('湖边的三只白鹭和一条船的故事');
  await page.getByLabel('再输一次新密码').fill('湖边的三只白鹭和一条船的故事');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.getByRole('heading', { name: '提醒', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/alerts\?reason=deadline-missed$/);

  await page.goto('/account');
  await expect(page.getByText('这个浏览器', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const other = await theirs.newPage();
  await other.goto('/alerts');
  await page.getByRole('button', { name: '在所有设备退出' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click();
  await expect(page.getByLabel('账号')).toBeVisible();

  // The other page learns of it by its feed or with its next request, whichever comes first, and comes back to where it was.
  await expect(async () => {
    const link = other.getByRole('link', { name: '提醒' });
    if (await link.isVisible()) await link.click({ timeout: 2_000 }).catch(() => undefined);
    await expect(other.getByText('登录已失效')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await other.getByLabel('账号').fill('li.ming');
  await other.getByLabel('密码').fill('湖边的三只白鹭和一条船的故事');
  await other.getByRole('button', { name: /登\s*录/ }).click();
  await expect(other).toHaveURL(/\/alerts$/);
  await expect(other.getByRole('heading', { name: '提醒', exact: true })).toBeVisible();
  await theirs.close();
});
