import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium.mjs';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  workers: 1,
  // Tried once more before it counts as failed; the report names what needed that, and each such test is a defect to be found.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.MONITORING_E2E_REPORT ?? 'test-results/report.json' }],
  ],
  use: {
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions,
  },
});
