// How the tests of pages and the scripts that look at them start a browser.
import { existsSync } from 'node:fs';

// Debian's browser where it is installed; Playwright's own elsewhere.
const debian = '/usr/bin/chromium';

export const launchOptions = {
  ...(existsSync(debian) ? { executablePath: debian } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
