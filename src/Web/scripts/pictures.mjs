// Takes the pictures of README and docs from the demo as it runs, into docs/images:
//   node scripts/pictures.mjs    (after `dotnet build -c Release` of the Gateway)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

const program = fileURLToPath(
  new URL('../../Gateway/bin/Release/net10.0/Monitoring.Gateway.dll', import.meta.url),
);
const images = fileURLToPath(new URL('../../../docs/images/', import.meta.url));

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
// The clock stops after three days, so that nothing moves while the pictures are taken.
const demo = spawn('dotnet', [program, '--demo', '--urls', url], {
  env: { ...process.env, MONITORING_Demo__Days: '3', MONITORING_Demo__DaySeconds: '15' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
demo.stdout.on('data', (text) => (said += text));
const browser = await chromium.launch(launchOptions);
try {
  const password = await until('the accounts are shown', () => /^\s*admin\s+(\S+)/m.exec(said)?.[1]);
  const token = await until('the token is shown', () => /token=(\S+)/.exec(said)?.[1]);
  const api = async (path) =>
    (await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } })).json();
  let before;
  await until('the days are over', async () => {
    const { now } = await api('/api/today');
    const still = now !== undefined && now === before;
    before = now;
    return still;
  });

  const wide = await signedIn({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await wide.goto(url);
  await picture(wide, 'watch');
  const [overdue] = (await api('/api/issues?state=overdue&limit=1')).items;
  await wide.goto(`${url}/issues/${encodeURIComponent(overdue.number)}`);
  await picture(wide, 'issue');
  await wide.setViewportSize({ width: 1440, height: 1900 });
  await wide.goto(`${url}/regions/330282`);
  await picture(wide, 'region');
  await wide.setViewportSize({ width: 1440, height: 900 });
  await wide.goto(`${url}/sites/${encodeURIComponent(overdue.site)}`);
  await picture(wide, 'site');

  const chinese = await signedIn({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    colorScheme: 'dark',
  });
  await chinese.goto(url);
  await picture(chinese, 'watch-zh-dark');

  const phone = await signedIn({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    hasTouch: true,
  });
  await phone.goto(`${url}/visit/${encodeURIComponent(overdue.site)}`);
  await picture(phone, 'visit-phone');

  async function signedIn(options) {
    const context = await browser.newContext({ baseURL: url, ...options });
    const answer = await context.request.post('/api/session', { data: { name: 'admin', password } });
    if (!answer.ok()) throw new Error(`Signing in was answered ${answer.status()}: ${await answer.text()}`);
    return context.newPage();
  }
} finally {
  await browser.close();
  demo.kill('SIGTERM');
  await once(demo, 'exit');
}

/** Takes a picture once the page has all it asked for and stands still. */
async function picture(page, name) {
  await page.getByRole('main').waitFor();
  await page.locator('[aria-busy="true"], .ant-spin-spinning').first().waitFor({ state: 'hidden' });
  // A feed stays open, so that the network never rests: what is drawn is looked at instead, until it is the same twice.
  let last = '';
  await until(`${name} stands still`, async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    const now = (await page.screenshot()).toString('base64');
    const still = now === last;
    last = now;
    return still;
  });
  await page.screenshot({ path: `${images}${name}.png` });
  console.log(`${name}.png`);
}

async function until(what, holds) {
  const end = Date.now() + 180_000;
  for (;;) {
    const value = await holds();
    if (value) return value;
    if (Date.now() > end) throw new Error(`It did not come about that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  return free;
}
