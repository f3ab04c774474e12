// Measures an article page through the shipped Varnish against plain nginx in turns, with beacons and a publication
// under load. Exit code 1 where a counter differs. Needs nginx, Varnish and wrk. Prints Markdown.
import { Agent, request } from 'node:http';
import path from 'node:path';
import { startNginx } from '#bench/nginx';
import { CHROME, CONNECTIONS, load, middle, type Throughput } from '#bench/throughput';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { buildWhenStale } from '#cli/web/build';
import { listNewestArticles } from '#db/article/articles';
import { closeDatabase, sql } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { articlePath } from '#domain/http/paths';
import { openCdnPortal } from '#tests/support/cdn-portal';
import { installPrograms } from '#tests/support/programs';
import { createTestDatabase } from '#tests/support/test-database';

const ROUNDS = 3;
const BEACONS_PER_SECOND = 100;
const VIEWS = Number(process.env['VIEWS'] ?? 6000);
const FOLDER = path.resolve('.data/bench');

type Cdn = NonNullable<Awaited<ReturnType<typeof openCdnPortal>>>;

await runMain(async () => {
  installPrograms('varnishd');
  process.env['DATA_DIR'] = FOLDER;
  const postgres = await startEmbeddedPostgres({ folder: path.join(FOLDER, 'postgres'), password: 'bench' });
  const databaseUrl = await createTestDatabase(postgres.url, 'bench_edge');
  process.env['DATABASE_URL'] = databaseUrl;
  try {
    await migrateDatabase(databaseUrl);
    await loadDemo('bench');
    await buildWhenStale();
    const cdn = await openCdnPortal({ databaseUrl, folder: path.join(FOLDER, 'varnish') });
    if (!cdn) throw new Failure('cần varnishd để đo (Varnish is needed)');
    try {
      await measure(cdn);
    } finally {
      await cdn.stop();
    }
  } finally {
    await closeDatabase();
    await postgres.stop();
  }
});

async function measure(cdn: Cdn): Promise<void> {
  const [newest] = await listNewestArticles(1);
  if (!newest) throw new Failure('the demo has no article');
  const page = articlePath(newest);
  const html = await (await fetch(cdn.url + page)).text();
  const file = await startNginx(html, 'auto');
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const sent = { beacons: 0, failures: 0 };
  const beacon = async (number: number) => {
    sent.beacons += 1;
    if ((await send(agent, cdn.url, `/luot-xem?p=${page}`, 'POST', number)) !== 204) sent.failures += 1;
  };
  const rates = new Map<string, Throughput[]>();
  const note = (name: string, rate: Throughput) => rates.set(name, [...(rates.get(name) ?? []), rate]);

  await load(cdn.url + page);
  let seen = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    note('nginx, packed anew for each', await load(file.url));
    note('nginx, packed beforehand', await load(file.packedUrl));
    note('cache, pages alone', await load(cdn.url + page));
    let number = 0;
    const timer = setInterval(() => void beacon(number++), 1000 / BEACONS_PER_SECOND);
    const [rate, after] = await Promise.all([load(cdn.url + page), publish(cdn.url, page, `Bản ${round}`)]);
    clearInterval(timer);
    seen = Math.max(seen, after);
    note('cache, with beacons', rate);
  }
  await file.stop();

  const started = performance.now();
  let next = 0;
  const reader = async () => {
    while (next < VIEWS) {
      const number = next++;
      if ((await send(agent, cdn.url, page, 'GET', number)) !== 200) sent.failures += 1;
      await beacon(number);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, reader));
  const views = VIEWS / ((performance.now() - started) / 1000);
  agent.destroy();
  await new Promise((resolve) => setTimeout(resolve, 3000)); // until the last batch is recorded
  const [counted] = await sql()`select coalesce(sum(views), 0)::int as views from page_view_days where path = ${page}`;
  report(rates, views, seen, sent, counted?.['views']);
}

/** Changes the title in the database two seconds into the load; returns the ms until readers see it. */
async function publish(url: string, page: string, title: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const id = /\d+$/.exec(page)?.[0] ?? '';
  await sql().begin(async (tx) => {
    const [revision] = await tx`insert into revisions (article_id, category_id, slug, title, excerpt, body)
      select article_id, category_id, slug, ${title}, excerpt, body from revisions
      where id = (select live_revision_id from articles where id = ${id}) returning id`;
    await tx`update articles set live_revision_id = ${revision?.['id']}, head_revision_id = ${revision?.['id']}
      where id = ${id}`;
    await tx`select pg_notify('content_changed', ${id})`;
  });
  const committed = performance.now();
  while (!(await (await fetch(url + page)).text()).includes(`>${title}</h1>`)) {
    if (performance.now() - committed > 30_000) throw new Failure(`${title} is not seen after half a minute`);
  }
  const after = Math.round(performance.now() - committed);
  for (let again = 0; again < 20; again += 1) {
    if (!(await (await fetch(url + page)).text()).includes(title))
      throw new Failure(`${title} was seen and is not now`);
  }
  return after;
}

function send(agent: Agent, url: string, target: string, method: string, number: number): Promise<number> {
  const headers = {
    'user-agent': CHROME,
    'accept-encoding': 'gzip',
    'x-forwarded-for': `10.1.${(number >> 8) & 255}.${number & 255}`,
    ...(method === 'POST' ? { 'sec-fetch-site': 'same-origin', 'content-length': '0' } : {}),
  };
  return new Promise((resolve) => {
    request(url + target, { agent, method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', () => resolve(0))
      .end();
  });
}

function report(
  rates: Map<string, Throughput[]>,
  views: number,
  seen: number,
  sent: { beacons: number; failures: number },
  counted: number,
): void {
  const rateOf = (name: string) => middle(rates.get(name) ?? []).rate;
  const [anew, packed] = [rateOf('nginx, packed anew for each'), rateOf('nginx, packed beforehand')];
  console.log(
    '| server | requests/s | of nginx packing anew | of nginx packed beforehand |\n| --- | --- | --- | --- |',
  );
  for (const name of rates.keys()) {
    const rate = rateOf(name);
    console.log(`| ${name} | ${rate.toFixed(0)} | ${(rate / anew).toFixed(2)} | ${(rate / packed).toFixed(2)} |`);
  }
  const each = rateOf('cache, with beacons') / BEACONS_PER_SECOND;
  console.log(`\nwith beacons: ${BEACONS_PER_SECOND} a second, one to ${each.toFixed(0)} pages`);
  console.log(`a page and its beacon, ${CONNECTIONS} readers at a time: ${views.toFixed(0)} views/s`);
  console.log(`a change under load was seen after ${seen} ms at the most`);
  const isEqual = sent.beacons === counted && sent.failures === 0;
  console.log(`${isEqual ? '✓' : '✗'} views sent ${sent.beacons}, counted ${counted}, failed ${sent.failures}`);
  if (!isEqual) throw new Failure('the counters differ from what was sent');
}
