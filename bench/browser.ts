import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'];

/** Lighthouse's slow 4G: 150 ms, 1.6 Mbit/s; throughputs in bytes per second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 209_715, uploadThroughput: 96_000 };

const RUNS = 5;
const SLOW_2G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };

/** Bytes of a cold load by resource type. */
export async function measureBytes(executablePath: string, url: string): Promise<Record<string, number>> {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  const page = await browser.newPage();
  const bytes: Record<string, number> = {};
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    bytes[request.resourceType()] = (bytes[request.resourceType()] ?? 0) + responseBodySize;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await browser.close();
  return bytes;
}

/** Milliseconds until a cold page has all that it loads, on 2G: 400 kbit/s and 400 ms. */
export async function measureSlowLoad(executablePath: string, url: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  const page = await browser.newPage({ ...PHONE });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_2G);
  await page.goto(url, { waitUntil: 'load' });
  const ms = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? 0);
  await browser.close();
  return ms;
}

/** Largest contentful paint (ms) and layout shift of a cold load on a throttled phone. */
export async function measureVitals(executablePath: string, url: string): Promise<{ lcp: number; cls: number }> {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  const page = await browser.newPage({ ...PHONE });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const vitals = { lcp: 0, cls: 0 };
    Object.assign(window, { vitals });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) vitals.lcp = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) vitals.cls += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const vitals = await page.evaluate(() => (window as unknown as { vitals: { lcp: number; cls: number } }).vitals);
  await browser.close();
  return vitals;
}

/**
 * Lighthouse on its phone profile: performance (the median of five runs), accessibility, best practices, SEO; and the
 * total blocking time (ms) of the median run.
 */
export async function runLighthouse(executablePath: string, url: string): Promise<string> {
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless', ...ARGS] });
  const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];
  const runs: { scores: number[]; blocking: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = (await lighthouse(url, { port: chrome.port, onlyCategories })) ?? {};
    const scores = onlyCategories.map((name) => Math.round((lhr?.categories[name]?.score ?? 0) * 100));
    runs.push({ scores, blocking: lhr?.audits['total-blocking-time']?.numericValue ?? 0 });
  }
  chrome.kill();
  const middle = runs.toSorted((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0))[Math.floor(RUNS / 2)];
  return `${middle?.scores.join(' / ')} | ${middle?.blocking.toFixed(0)}`;
}
