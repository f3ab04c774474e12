import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

type Order = { order: 'open' | 'click' | 'tab'; path: string } | { order: 'reload' | 'back' };

/** What the start page has the browser fetch ahead. */
type Ahead = { how: 'prefetch' | 'prerender' | 'link'; path: string };

/** What a page does when it is told to; it may be waiting in the back/forward cache, or not shown yet. */
const DRIVER = `
const orders = {
  open: ({ path }) => location.assign(path),
  tab: ({ path }) => window.open(path),
  click: ({ path }) => Object.assign(document.createElement('a'), { href: path }).click(),
  reload: () => location.reload(),
  back: () => history.back(),
};
if (opener) addEventListener('load', () => setTimeout(close, 300));
else {
  let turn = 0;
  const listen = async () => {
    const mine = ++turn;
    while (mine === turn) {
      const order = await fetch('/order?at=' + encodeURIComponent(location.pathname)).then((answer) => answer.json(), () => {});
      if (!order || mine !== turn) continue;
      orders[order.order](order);
      if (order.order !== 'tab') return;
    }
  };
  addEventListener('pagehide', () => turn++);
  addEventListener('pageshow', (event) => event.persisted && listen());
  const begin = () => setTimeout(listen, 300);
  const loaded = () => (document.readyState === 'complete' ? begin() : addEventListener('load', begin));
  if (document.prerendering) document.addEventListener('prerenderingchange', loaded);
  else loaded();
}`;

/**
 * A Chromium that nobody debugs, since one that is debugged neither prerenders nor keeps pages for the back button. It reads
 * the portal through a proxy, by which its pages get their orders.
 */
export async function openDrivenBrowser(target: string) {
  const waiting: Order[] = [];
  const hints: { ahead?: Ahead | undefined } = {};
  const seen: string[] = [];
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', target);
    if (url.pathname === '/driver.js') return answer.setHeader('content-type', 'text/javascript').end(DRIVER);
    if (url.pathname === '/order') {
      const order = waiting.shift();
      return setTimeout(() => answer.setHeader('cache-control', 'no-store').end(JSON.stringify(order ?? null)), 50);
    }
    if (url.pathname === '/rules.json')
      return answer.setHeader('content-type', 'application/speculationrules+json').end(rulesFor(hints.ahead));
    if (url.pathname === '/luot-xem') seen.push(`${url.searchParams.get('p')} told`);
    const purpose = asked.headers['sec-purpose'] ?? (url.searchParams.has('tab') ? 'tab' : '');
    if (asked.headers['sec-fetch-dest'] === 'document' || purpose) seen.push(`${url.pathname} ${purpose}`.trim());
    return forward(asked, answer, url, url.pathname === '/' ? hints.ahead : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const profile = mkdtempSync(path.join(tmpdir(), 'cong-tin-driven-'));
  const browser = launch(profile, address);
  return {
    hints,
    /** Documents as they were asked for, and for what purpose or for a second tab; beacons by the path that they name. */
    seen,
    give: (...orders: Order[]) => waiting.push(...orders),
    isIdle: () => waiting.length === 0,
    async close() {
      const isGone = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill('SIGKILL');
      await isGone;
      server.close();
      server.closeAllConnections();
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

function launch(profile: string, address: string): ChildProcess {
  const flags = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--no-first-run', '--disable-gpu'];
  const own = [`--user-data-dir=${profile}`, `--user-agent=${CHROME}`, '--disable-background-networking'];
  return spawn(process.env['CHROMIUM'] ?? 'chromium', [...flags, ...own, '--disable-popup-blocking', `${address}/`], {
    stdio: 'ignore',
  });
}

function rulesFor(ahead: Ahead | undefined): string {
  return JSON.stringify(ahead ? { [ahead.how]: [{ source: 'list', urls: [ahead.path], eagerness: 'immediate' }] } : {});
}

/** Passes a request on; a document comes back with the driver, and with hints of what to fetch ahead. */
function forward(asked: IncomingMessage, answer: ServerResponse, { href }: URL, ahead: Ahead | undefined) {
  const { 'if-none-match': _, 'if-modified-since': __, ...rest } = asked.headers; // a page that is not sent has no hints
  const headers = { ...rest, 'accept-encoding': 'identity' };
  const passed = request(href, { method: asked.method, headers }, async (got) => {
    const isPage = got.statusCode === 200 && String(got.headers['content-type']).startsWith('text/html');
    if (isPage) delete got.headers['content-length'];
    if (ahead?.how === 'link') got.headers['link'] = `<${ahead.path}>; rel=prefetch`;
    else if (ahead) got.headers['speculation-rules'] = '"/rules.json"';
    answer.writeHead(got.statusCode ?? 502, got.headers);
    for await (const part of got) answer.write(part);
    answer.end(isPage ? '<script src="/driver.js"></script>' : undefined);
  });
  asked.pipe(passed);
}
