import { defineConfig, devices } from '@playwright/test';

const launchOptions = {
  // Without a locale Chromium keeps no file under a Vietnamese name.
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
  ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
};

/** `npm test` runs it and starts the portal at `BASE_URL`. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.data/test/results',
  reporter: [['list'], ['json']],
  workers: 2,
  retries: 0,
  // Against hanging only: the longest test takes 40 s, and ten times that on a slow machine beside others.
  timeout: 400_000,
  expect: { timeout: 40_000 },
  forbidOnly: true,
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:3000',
    launchOptions,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
