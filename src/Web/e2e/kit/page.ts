import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Gateway, NewPerson } from './gateway';
import { signIn } from './people';

/** A page of somebody new, who has signed in, as the Gateway serves it. */
export async function openPage(
  browser: Browser,
  gateway: Gateway,
  person: NewPerson,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ baseURL: gateway.url, locale: 'en-GB', ...options });
  await signIn(context, await gateway.person(person));
  return { page: await context.newPage(), close: () => context.close() };
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
