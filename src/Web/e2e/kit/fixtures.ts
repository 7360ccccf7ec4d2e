import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { Gateway } from './gateway';
import { signIn } from './people';

interface Fixtures {
  gateway: Gateway;
  /** A page of an administrator who has signed in. */
  staff: Page;
}

/** Tests get a Gateway of their own, with a small city in it, and a page that it serves, under its policy of content. */
export const test = base.extend<Fixtures>({
  gateway: async ({}, use) => {
    const gateway = await Gateway.start();
    try {
      await gateway.region('NB', '宁波市', 'Ningbo');
      await gateway.region('HS', '海曙区', 'Haishu', 'NB');
      await gateway.hotel('HS-HOTEL-017', '月湖酒店', 'Moon Lake Hotel', 'HS');
      await use(gateway);
    } finally {
      await gateway.stop();
    }
  },
  staff: async ({ gateway, browser }, use) => {
    const context = await browser.newContext({ baseURL: gateway.url, locale: 'en-GB' });
    try {
      await signIn(
        context,
        await gateway.person({ name: 'zhang.san', displayName: 'Zhang San', role: 'admin' }),
      );
      await use(await context.newPage());
    } finally {
      await context.close();
    }
  },
});

/** Fails when axe finds anything serious or critical on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  // What fades in or out is judged by the colours that it has in between.
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((one) => one.finished));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

export { expect };
