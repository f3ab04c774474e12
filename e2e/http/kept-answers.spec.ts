import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { type Server, startServer } from '#cli/web/server';
import { openTestCdn } from '#e2e/support/cdn-fixture';
import { headersNextReads } from '#e2e/support/next-headers';
import { test } from '#e2e/support/test';

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Headers = Record<string, string>;

const agent = new Agent({ maxSockets: 8 });
let cdn: NonNullable<Awaited<ReturnType<typeof openTestCdn>>>;
/** With no cache in front. */
let alone: Server;
/** Addresses with shared answers; `made` has the others. */
let kept: string[] = [];
let made: string[] = [];

test.beforeAll(async () => {
  const opened = await openTestCdn('kept_answers');
  test.skip(!opened, 'no varnishd');
  if (!opened) return;
  cdn = opened;
  const [first, second] = await cdn.sql`select articles.id, articles.slug, categories.slug as category from articles
    join categories on categories.id = articles.category_id where live_revision_id is not null order by articles.id limit 2`;
  const addressOf = (row: typeof first) => `/${row?.['category']}/${row?.['slug']}-${row?.['id']}`;
  await cdn.sql`update articles set live_revision_id = null, status = 'retracted', retracted_at = now()
    where id = ${second?.['id']}`;
  const article = addressOf(first);
  let pages = '';
  for (const address of [article, '/', '/kinh-te', '/gioi-thieu', '/dang-nhap'])
    pages += (await askOddly(address)).body;
  const linked = (pattern: RegExp) => pattern.exec(pages)?.[0] ?? '/not-linked';
  kept = [article, '/', '/kinh-te', '/kinh-te/trang/2', '/gioi-thieu', '/thong-ke-truy-cap', '/du-lieu-mo'];
  kept.push('/rss.xml', '/atom.xml', '/feed.json', '/kinh-te/rss.xml', '/sitemap.xml', '/sitemaps/pages.xml');
  kept.push(
    '/chuyen-de',
    '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
    '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe/atom.xml',
  );
  kept.push('/thu-vien', '/thu-vien/anh', '/tu-khoa/ho-van-khe', '/tac-gia', '/tac-gia/thu-trang');
  kept.push(
    '/sitemaps/articles-1.xml',
    '/icon.svg',
    '/luot-xem.js',
    '/trang.js',
    '/lua-chon.js',
    '/cong-cu.js',
    linked(/\/media\/[0-9a-f]{64}\/\d+\.avif/),
  );
  kept.push(linked(/\/media\/cards\/[^"]+\.jpg/), linked(/\/_next\/static\/[\w/.-]+\.js/));
  made = [
    '/khong-co',
    '/kinh-te/x-999999',
    addressOf(second),
    '/kinh-te/trang/1',
    '/chuyen-de/khong-co',
    `/y-te/x-${first?.['id']}`,
  ];
  made.push('/tim-kiem?q=l%C3%BAa', '/robots.txt', '/dashboard', '/dashboard/site', '/dang-nhap', '/xem-truoc/a.b');
  made.push('/404', '/kinh-te/', '/api/v1/categories', '/api/health/live', '/api/auth/session', '/_next/static/no.js');
  const env = { DATABASE_URL: cdn.databaseUrl, SITE_URL: cdn.url, TRUSTED_PROXIES: '1' };
  alone = await startServer({ port: await freePort(), host: '127.0.0.1', env });
});
test.afterAll(async () => {
  agent.destroy();
  await alone?.stop();
  await cdn?.close();
});

let asked = 0;

/** Each time as another reader. */
function ask(url: string, address: string, headers: Headers = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port, host } = new URL(url);
  asked += 1;
  const reader = { host, 'x-forwarded-for': `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}` };
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: address, method, agent, headers: { ...reader, ...headers } };
    const sent = httpRequest(options, async (answer) =>
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }),
    );
    sent.on('error', (error) => reject(new Error(`${method} ${address} ${JSON.stringify(headers)}: ${error}`))).end();
  });
}

const purge = () =>
  fetch(cdn.url, { method: 'PURGE', headers: { 'xkey-purge': 'content media asset', 'x-purge-secret': cdn.secret } });
const each = <Thing>(things: Thing[], does: (thing: Thing) => Promise<unknown>) => Promise.all(things.map(does));

/** The parts that must not depend on earlier requests. */
function essence({ status, headers, body }: Answer) {
  const { 'content-type': type, 'cache-control': cache, location, etag, vary } = headers;
  return {
    status,
    type,
    cache,
    location,
    etag: type?.startsWith('text/html') ? undefined : etag,
    vary,
    policy: policyOf(headers),
    body: withoutNonce(body).split(/(?=<)|\\n/),
  };
}
const policyOf = (headers: IncomingHttpHeaders) => withoutNonce(String(headers['content-security-policy']));
const withoutNonce = (words: string) => words.replaceAll(/nonce(?:=\\?"|-)[\w+/=]+|"nonce\\?":\\?"[^"]*"/g, 'nonce');

/** Two renderings order head tags differently. */
function rendered(answer: Answer) {
  const { body, ...others } = essence(answer);
  const text = body.join('');
  const head = body.filter((tag) => /^<(?:meta|link|title)/.test(tag)).sort();
  const main = body.slice(
    body.findIndex((tag) => tag.startsWith('<main')),
    body.indexOf('</main>'),
  );
  return {
    ...others,
    shown: type(answer).startsWith('text/html') ? [head, main] : text,
  };
}
const type = ({ headers }: Answer) => String(headers['content-type']);

function askOddly(address: string): Promise<Answer> {
  const headers = {
    'accept-language': 'en-dauvet',
    'user-agent': 'dauvet/1',
    referer: 'https://dauvet.example/',
    cookie: 'dauvet=dauvet',
  };
  const more = {
    'x-forwarded-host': 'dauvet.example',
    'x-forwarded-proto': 'dauvet',
    'next-url': '/dauvet',
    purpose: 'dauvet',
  };
  const spelled = `/dauvet/%2e%2e${address}?fbclid=dauvet&_rsc=dauvet&nxtPcategory=dauvet&category=dauvet`;
  return ask(cdn.originUrl, spelled, { ...headers, ...more });
}

test('a page is the same whatever the first who asked for it wrote into the address and the headers', async () => {
  const odd = new Map<string, Answer>();
  for (const address of kept) {
    expect((await askOddly(address)).status, address).toBe(200);
    odd.set(address, await ask(cdn.originUrl, address));
  }
  await cdn.stopServer();
  await cdn.startServer();
  for (const [address, answer] of odd) {
    expect(answer.body, address).not.toMatch(/dauvet|fbclid/);
    expect(rendered(answer), address).toEqual(rendered(await ask(cdn.originUrl, address)));
  }
});

/** A value with which the header takes effect. */
const VALUES: Headers = {
  accept: 'text/x-component',
  'accept-language': 'en',
  authorization: 'Bearer a',
  'content-type': 'multipart/form-data; boundary=x',
  cookie: '__prerender_bypass=1; next-instant-navigation-testing=1; NEXT_LOCALE=en',
  host: 'evil.example',
  'if-none-match': '*',
  origin: 'https://evil.example',
  range: 'bytes=0-9',
  'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D',
  'next-router-segment-prefetch': '/_tree',
  'next-url': '/dashboard',
  'user-agent': 'facebookexternalhit/1.1',
  'x-invoke-path': '/dashboard',
  'x-matched-path': '/dashboard',
  'x-middleware-override-headers': 'cookie',
};
const FRAMING = ['content-length', 'transfer-encoding'];
const HEADERS = [
  ...new Set([...headersNextReads(), ...Object.keys(VALUES), 'purpose', 'sec-purpose', 'x-invoke-status']),
]
  .filter((name) => !FRAMING.includes(name))
  .map((name) => ({ [name]: VALUES[name] ?? '1' }));
const TOGETHER = [
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D', 'next-url': '/dashboard' },
  { 'x-middleware-prefetch': '1', 'x-nextjs-data': '1', purpose: 'prefetch' },
  Object.assign({}, ...HEADERS.filter((one) => !('host' in one || 'range' in one || 'if-none-match' in one))),
];

test('no header that Next reads makes a cache keep anything but the page, from whichever method', async () => {
  const ways = [cdn.url, alone.url];
  const usual = new Map<string, Answer>();
  const isAsUsualAfter = async (way: string, address: string, headers: Headers, method: string) => {
    const said = `${method} ${way}${address} ${JSON.stringify(headers).slice(0, 200)}`;
    expect((await ask(way, address, headers, method)).status, said).toBeLessThan(500);
    expect(essence(await ask(way, address)), `after ${said}`).toEqual(essence(usual.get(way + address) as Answer));
  };
  for (const way of ways) for (const address of [...kept, ...made]) usual.set(way + address, await ask(way, address));
  for (const address of kept) expect(usual.get(cdn.url + address)?.status, address).toBe(200);
  // Single headers go through the cache only; combinations with every method, both ways, and to `made`.
  for (const headers of HEADERS) {
    await purge();
    await each(kept, (address) => isAsUsualAfter(cdn.url, address, headers, 'GET'));
  }
  for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE'])
    for (const headers of TOGETHER) {
      await purge();
      for (const way of ways) await each(kept, (address) => isAsUsualAfter(way, address, headers, method));
      await each(made, async (address) => {
        const { status } = await ask(cdn.url, address, headers, method);
        expect(status, `${method} ${JSON.stringify(headers)} ${address}`).toBeLessThan(500);
      });
    }
  for (const way of ways)
    for (const address of made)
      expect(rendered(await ask(way, address)), way + address).toEqual(rendered(usual.get(way + address) as Answer));
});
