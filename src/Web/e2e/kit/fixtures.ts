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

/** How often a page is looked at on which something goes on moving. */
const MOST_LOOKS = 5;

/** Fails when axe finds anything serious or critical on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  let found = await look(page);
  for (let looks = 1; found.hasMoved && looks < MOST_LOOKS; looks++) {
    found = await look(page);
  }
  expect(found.grave).toEqual([]);
}

/** What fades in or out has colours in between that are not to be judged: a look waits for it, and says whether more began meanwhile. */
async function look(page: Page): Promise<{ grave: string[]; hasMoved: boolean }> {
  const seen = await page.evaluateHandle(async () => {
    const passing = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((one) => one.finished));
    const began = { some: false };
    for (const beginning of ['animationstart', 'transitionrun']) {
      document.addEventListener(beginning, () => (began.some = true), { once: true });
    }
    return began;
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return {
    grave: grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    hasMoved: await seen.evaluate(({ some }) => some),
  };
}

export { expect };
