// How long Watch takes in a browser; called by the benchmark `watch` (bench/OfPages), which has the Gateway, the issues and the account:
//   node scripts/watch-times.mjs <url> <name> <password> <region> <pages>
// Says one line of JSON: milliseconds of each page, and what a browser that has nothing kept loads at first.
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

const [url, name, password, region, pages] = process.argv.slice(2);
const look = { baseURL: url, locale: 'en-GB', viewport: { width: 1440, height: 900 } };
const settledMilliseconds = 500;

const browser = await chromium.launch(launchOptions);
try {
  const { storageState, result } = await warm(Number(pages));
  result.cold = [];
  for (let i = 0; i < Math.max(1, Number(pages) / 2); i++) result.cold.push(await cold(storageState));
  console.log(JSON.stringify(result));
} finally {
  await browser.close();
}

/** Pages of a browser that has opened Watch before: from another page to Watch, and from filter to filter. */
async function warm(count) {
  const context = await browser.newContext(look);
  const answer = await context.request.post('/api/session', { data: { name, password } });
  if (!answer.ok()) throw new Error(`Signing in was answered ${answer.status()}: ${await answer.text()}`);
  const page = await context.newPage();
  await page.goto('/');
  await rows(page);
  const steps = {};
  for (let i = 0; i < count; i++) {
    // A new document keeps nothing of what another one asked for.
    await page.goto('/sites');
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await quiet(page);
    const bar = page.getByRole('toolbar');
    const add = async (step, type, act) => {
      await quiet(page);
      (steps[step] ??= []).push(await painted(page, type, act));
    };
    await add('click', 'click', () => page.locator('nav a[href="/"]').click());
    await bar.getByRole('button', { name: 'Severity' }).click();
    await add('severity', 'click', () => page.getByRole('menuitem', { name: 'Critical' }).click());
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await bar.getByRole('button', { name: 'To be put right' }).click();
    await add('state', 'click', () => page.getByRole('menuitem', { name: 'Awaiting look-back' }).click());
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await add('district', 'click', () => page.locator(`[data-code="${region}"] > .tree-row`).click());
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await quiet(page);
    // The row in hand is one that there is, so that its site is found.
    const site = await page.evaluate(async () => {
      const { items } = await (await fetch('/api/issues?limit=100')).json();
      return items[Math.floor(Math.random() * items.length)].site;
    });
    await add('search', 'input', () => page.getByRole('searchbox').fill(site));
  }
  const storageState = await context.storageState();
  await context.close();
  return { storageState, result: { steps } };
}

/** Watch as the first page of a browser that has nothing of it. */
async function cold(storageState) {
  const context = await browser.newContext({ ...look, storageState });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { shifts: 0, tasks: [], largest: 0 };
    window.seen = seen;
    const watch = (type, each) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
    watch('layout-shift', ({ value, hadRecentInput }) => (seen.shifts += hadRecentInput ? 0 : value));
    watch('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
  });
  await page.goto('/');
  await rows(page);
  const loaded = await page.evaluate(() => performance.now());
  await quiet(page);
  const found = await page.evaluate(() => {
    const { shifts, tasks, largest } = window.seen;
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const files = performance.getEntriesByType('resource');
    const bytes = (ending) =>
      files
        .filter((file) => new URL(file.name).pathname.endsWith(ending))
        .reduce((sum, file) => sum + file.encodedBodySize, 0);
    return {
      firstPaint: first,
      largestPaint: largest,
      shift: shifts,
      blocked: tasks
        .filter(({ startTime }) => startTime >= first)
        .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      script: bytes('.js'),
      style: bytes('.css'),
    };
  });
  await context.close();
  return { rows: loaded, ...found };
}

/** Waits for the rows of the list. */
function rows(page) {
  return page.locator('[data-table] [role=row][id]').first().waitFor();
}

/** Waits until no answer of the API has come for a while; the feed never ends and does not count. */
async function quiet(page) {
  await page.waitForFunction((enough) => {
    const last = Math.max(
      0,
      ...performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd),
    );
    return performance.now() - last > enough && document.querySelector('[aria-busy="true"]') === null;
  }, settledMilliseconds);
}

/** Milliseconds from an event to the frame with the rows of another list, and of the request for them. */
async function painted(page, type, act) {
  await page.evaluate((awaited) => {
    const before = document.querySelector('[data-table]');
    performance.clearResourceTimings();
    window.painted = new Promise((resolve) => {
      window.addEventListener(
        awaited,
        ({ timeStamp }) => {
          const look = () => {
            const table = document.querySelector('[data-table]');
            if (table === null || table === before || table.querySelector('[role=row][id]') === null) {
              requestAnimationFrame(look);
              return;
            }
            // What is sent before a frame is painted arrives after it.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(null);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  }, type);
  await act();
  return page.evaluate(async () => {
    const all = await window.painted;
    const [asked] = performance
      .getEntriesByType('resource')
      .filter((file) => new URL(file.name).pathname === '/api/issues');
    return { all, server: asked === undefined ? 0 : asked.responseEnd - asked.startTime };
  });
}
