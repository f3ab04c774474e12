import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'];

/** Lighthouse's slow 4G: 150 ms, 1.6 Mbit/s; throughputs in bytes per second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 209_715, uploadThroughput: 96_000 };

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

/** Largest contentful paint (ms) and layout shift of a cold load on a throttled phone. */
export async function measureVitals(executablePath: string, url: string): Promise<{ lcp: number; cls: number }> {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  const page = await browser.newPage({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
  });
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

/** Lighthouse's four scores on its phone profile, 0 to 100. */
export async function runLighthouse(executablePath: string, url: string): Promise<string> {
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless', ...ARGS] });
  const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];
  const result = await lighthouse(url, { port: chrome.port, onlyCategories });
  chrome.kill();
  return onlyCategories.map((name) => Math.round((result?.lhr.categories[name]?.score ?? 0) * 100)).join(' / ');
}
