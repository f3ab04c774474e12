import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Failure } from '#cli/base/failure';
import { installDebianPackages } from '#tests/support/debian';

/** The headless shell first: it draws nothing for a screen, which takes a third of the time. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The system's Chromium, else Playwright's, downloaded if possible; on Debian as root installs the distribution's.
 * Throws where there is none.
 */
export function findBrowser(): string {
  const found = installed();
  if (found) return found;
  console.log('Đang tìm trình duyệt Chromium để kiểm thử… (looking for a Chromium)');
  spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  if (!installed()) installDebianPackages('chromium-headless-shell');
  if (!installed()) installDebianPackages('chromium');
  const now = installed();
  if (now) return now;
  throw new Failure(
    'Không có Chromium để kiểm thử: cài gói chromium của hệ thống, hoặc chạy npx playwright install chromium.',
  );
}

function installed(): string | undefined {
  return [process.env['CHROMIUM'], ...SYSTEM, chromium.executablePath()].find((path) => path && existsSync(path));
}
