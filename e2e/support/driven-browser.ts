import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

type Order = { order: 'open' | 'click' | 'tab'; path: string } | { order: 'reload' | 'back' };

type Ahead = { how: 'prefetch' | 'prerender' | 'link'; path: string };

/** The page may be in the back/forward cache, or prerendered. */
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
 * A Chromium without a debugger, which would disable prerendering and the back/forward cache. A proxy gives its pages
 * orders.
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
    /** Requested documents with their purpose or `tab`; beacons by the path they name. */
    seen,
    give: (...orders: Order[]) => waiting.push(...orders),
    isIdle: () => waiting.length === 0,
    async close() {
      const isGone = new Promise((resolve) => browser.once('exit', resolve));
      // The whole group: some systems start the browser by a script that stays its parent.
      process.kill(-(browser.pid ?? 0), 'SIGKILL');
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
    detached: true,
  });
}

function rulesFor(ahead: Ahead | undefined): string {
  return JSON.stringify(ahead ? { [ahead.how]: [{ source: 'list', urls: [ahead.path], eagerness: 'immediate' }] } : {});
}

function forward(asked: IncomingMessage, answer: ServerResponse, { href }: URL, ahead: Ahead | undefined) {
  const { 'if-none-match': _, 'if-modified-since': __, ...rest } = asked.headers; // a 304 has no hints
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
