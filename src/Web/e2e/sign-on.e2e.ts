import { expect, expectAccessible, test } from './kit/fixtures';
import { Gateway } from './kit/gateway';
import { signIn } from './kit/people';
import { IdentityProvider } from './kit/provider';

test('somebody is told that they are not known, is linked by an administrator, comes in, and signs out', async ({
  browser,
}) => {
  const provider = await IdentityProvider.start();
  const gateway = await Gateway.start({
    MONITORING_SignIn__Oidc__Authority: provider.issuer,
    MONITORING_SignIn__Oidc__ClientId: 'monitoring',
    MONITORING_SignIn__Oidc__ClientSecret: 'a-secret-of-the-tests',
    MONITORING_SignIn__Oidc__NameZh: '城市账号',
    MONITORING_SignIn__Oidc__NameEn: 'City account',
  });
  try {
    await provider.serve(gateway.url);
    await provider.know({ sub: 'li-1', name: 'Li Ming' });
    await gateway.region('NB', '宁波市', 'Ningbo');
    await gateway.person({ name: 'li.ming', displayName: '李明', role: 'officer', regions: ['NB'] });

    const theirs = await browser.newContext({ baseURL: gateway.url, locale: 'zh-CN' });
    const page = await theirs.newPage();
    // The policy of our pages names no other place that a form may go to, and need not.
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('form-action')) blocked.push(message.text());
    });
    await page.goto('/alerts?reason=deadline-missed');
    await expect(page.getByRole('link', { name: '用 城市账号 登录' })).toBeVisible();
    await expectAccessible(page);

    // At first nobody here knows them.
    await page.getByRole('link', { name: '用 城市账号 登录' }).click();
    await page.getByLabel('Subject').fill('li-1');
    await page.getByRole('button', { name: 'Let me in' }).click();
    await expect(page.getByRole('alert')).toContainText('您还没有在这里登记');
    await expect(page).toHaveURL(/\/alerts\?reason=deadline-missed$/);
    await expectAccessible(page);

    const office = await browser.newContext({ baseURL: gateway.url, locale: 'en-GB' });
    await signIn(
      office,
      await gateway.person({ name: 'zhang.san', displayName: 'Zhang San', role: 'admin' }),
    );
    const staff = await office.newPage();
    await staff.goto('/admin/audit');
    await expect(staff.getByText('Single sign-on refused').first()).toBeVisible();
    await staff.goto('/admin/accounts');
    await staff.getByRole('row').filter({ hasText: 'li.ming' }).click();
    await staff.getByLabel('Subject').fill('li-1');
    await expectAccessible(staff);
    await staff.getByRole('button', { name: 'Link', exact: true }).click();
    await staff
      .getByRole('dialog', { name: /Link li.ming/ })
      .getByRole('button', { name: /OK|Confirm/ })
      .click();
    await expect(staff.getByRole('button', { name: 'Remove link' })).toBeVisible();
    await expect(staff.getByText(provider.issuer)).toBeVisible();

    // The provider still knows them from before.
    await page.getByRole('link', { name: '用 城市账号 登录' }).click();
    await expect(page.getByRole('heading', { name: '提醒', exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/alerts\?reason=deadline-missed$/);
    await page.goto('/account');
    await expect(page.getByText('李明').first()).toBeVisible();
    await expect(page.getByText('统一登录', { exact: true })).toBeVisible();
    await expect(page.getByLabel('新密码', { exact: true })).toHaveCount(0);
    await expectAccessible(page);

    await page.getByRole('button', { name: '在所有设备退出' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await expect(page).toHaveURL((url) => url.origin === provider.issuer);
    await page.goto('/alerts');
    await expect(page.getByRole('link', { name: '用 城市账号 登录' })).toBeVisible();
    expect(blocked).toEqual([]);
    await theirs.close();
    await office.close();
  } finally {
    await gateway.stop();
    await provider.stop();
  }
});
