import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { preview } from 'vite';
import { Gateway } from './gateway';

interface Fixtures {
  gateway: Gateway;
  /** A page of somebody who is signed in with full rights. */
  staff: Page;
}

/** Tests get a Gateway of their own, with a small city in it, and a page that shows it. */
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
  // The built pages by Vite's server, which adds the token to what it passes on to the Gateway.
  staff: async ({ gateway, browser }, use) => {
    process.env.MONITORING_URL = gateway.url;
    process.env.MONITORING_TOKEN = gateway.token;
    const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
    const context = await browser.newContext({
      baseURL: server.resolvedUrls?.local[0] ?? '',
      locale: 'en-GB',
    });
    try {
      await use(await context.newPage());
    } finally {
      await context.close();
      await server.close();
    }
  },
});

/** Fails when axe finds anything serious or critical on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

export { expect };
