import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { preview } from 'vite';
import type { Gateway } from './gateway';

/** A page of whoever holds a token: the built pages by Vite's server, which adds the token to what it passes on to the Gateway. */
export async function openPage(
  browser: Browser,
  gateway: Gateway,
  token: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  process.env.MONITORING_URL = gateway.url;
  process.env.MONITORING_TOKEN = token;
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const context = await browser.newContext({
    baseURL: server.resolvedUrls?.local[0] ?? '',
    locale: 'en-GB',
    ...options,
  });
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

/** Keeps everything that the page is answered from now on, also what a feed has said so far. Call it before the page goes anywhere. */
export async function recordTraffic(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { traffic: kept });
    const real = window.fetch.bind(window);
    window.fetch = async (...request) => {
      const answer = await real(...request);
      kept.push([...answer.headers].join('\n'));
      const body = answer.clone().body?.pipeThrough(new TextDecoderStream()).getReader();
      const read = async () => {
        for (;;) {
          const part = await body?.read();
          if (part === undefined || part.done) return;
          kept.push(part.value);
        }
      };
      // A feed that is closed ends in an error, and has been kept until then.
      void read().catch(() => undefined);
      return answer;
    };
  });
  return () => page.evaluate(() => (window as unknown as { traffic: string[] }).traffic.join(''));
}
