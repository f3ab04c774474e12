import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect } from '@playwright/test';
import RssParser from 'rss-parser';
import { ErrorLevel, XMLToSitemapIndexStream, XMLToSitemapItemStream } from 'sitemap';
import { validateXML } from 'xmllint-wasm';
import type { Server } from '#cli/web/server';
import { DEMO_PAGES } from '#demo/pages';
import { ownSlugs } from '#domain/http/reader-pages';
import { crawl } from '#e2e/support/crawler';
import { nuFaults } from '#e2e/support/nu-checker';
import { test } from '#e2e/support/test';
import { openPortalOnCopy, openWholePortal } from '#tests/support/end-to-end';

/** The `sitemap` package has the protocol's schema; the others are ours, after their publishers' words. */
const PACKAGE = path.dirname(createRequire(import.meta.url).resolve('sitemap/package.json'));
const SCHEMAS = {
  'sitemap.xsd': path.join(PACKAGE, 'schema/sitemap.xsd'),
  'image.xsd': 'e2e/support/schemas/image.xsd',
  'news.xsd': 'e2e/support/schemas/news.xsd',
  'siteindex.xsd': 'e2e/support/schemas/siteindex.xsd',
  'sitemap-with-extensions.xsd': 'e2e/support/schemas/sitemap-with-extensions.xsd',
};

let server: Server;

test.beforeAll(async () => {
  server = await openWholePortal();
});
test.afterAll(() => server?.stop());

async function read(address: string): Promise<string> {
  const answer = await fetch(new URL(address, server.url));
  expect(answer.status, address).toBe(200);
  return answer.text();
}

async function schemaFaults(xml: string, schema: keyof typeof SCHEMAS): Promise<string[]> {
  const files = Object.entries(SCHEMAS).map(([fileName, file]) => ({ fileName, contents: readFileSync(file, 'utf8') }));
  const main = files.filter(({ fileName }) => fileName === schema);
  const preload = files.filter(({ fileName }) => fileName !== schema);
  const result = await validateXML({ xml: { fileName: 'document.xml', contents: xml }, schema: main, preload });
  return result.errors.map(({ message }) => message);
}

async function sitemapAddresses(): Promise<string[]> {
  const stream = new XMLToSitemapIndexStream({ level: ErrorLevel.THROW });
  const items: { url: string }[] = await Readable.from([await read('/sitemap.xml')])
    .pipe(stream)
    .toArray();
  return items.map(({ url }) => url);
}

test('the schemas find what is wrong', async () => {
  const news = await read('/sitemaps/news.xml');
  const faulty = [
    news.replace(/<news:title>.*<\/news:title>/, ''),
    news.replace(/<loc>.*?<\/loc>/, ''),
    news.replace(/T\d\d:(\d\d:\d\d\+07:00<\/news:publication_date>)/, ' $1'),
    news.replace('</url>', '<image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"/></url>'),
  ];
  for (const xml of faulty) {
    expect(xml).not.toBe(news);
    expect(await schemaFaults(xml, 'sitemap-with-extensions.xsd')).not.toEqual([]);
  }
});

test('the sitemaps keep to the schemas of the protocol and its extensions', async () => {
  expect(await schemaFaults(await read('/sitemap.xml'), 'siteindex.xsd')).toEqual([]);
  const addresses = await sitemapAddresses();
  expect(addresses.length).toBeGreaterThanOrEqual(3);
  for (const address of addresses) {
    expect(await schemaFaults(await read(address), 'sitemap-with-extensions.xsd'), address).toEqual([]);
  }
});

test('a sitemap parser reads every page, picture and piece of news', async () => {
  const items = [];
  for (const address of await sitemapAddresses()) {
    const stream = new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false });
    items.push(
      ...(await Readable.from([await read(address)])
        .pipe(stream)
        .toArray()),
    );
    expect(stream.errors, address).toEqual([]);
  }
  expect(items.filter(({ img }) => img.length > 0).length).toBeGreaterThan(30);
  const news = items.flatMap((item) => item.news ?? []);
  expect(news.length).toBeGreaterThan(0);
  expect(new Set(news.map(({ publication }) => JSON.stringify(publication))).size).toBe(1);
});

test('a portal without a word is whole, too', async () => {
  const portal = await openPortalOnCopy('end_to_end_empty');
  try {
    const index = await (await fetch(`${portal.url}/sitemap.xml`)).text();
    expect(await schemaFaults(index, 'siteindex.xsd')).toEqual([]);
    expect(index).not.toContain('news.xml');
    expect((await fetch(`${portal.url}/sitemaps/news.xml`)).status).toBe(404);
    const pages = await (await fetch(`${portal.url}/sitemaps/pages.xml`)).text();
    expect(await schemaFaults(pages, 'sitemap-with-extensions.xsd')).toEqual([]);
    const crawled = [...(await crawl(portal.url)).values()];
    expect(crawled.map(({ path, status, headings }) => [path, status, headings.length]).toSorted()).toEqual([
      ['/', 200, 1],
      ['/chuyen-de', 200, 1],
      ['/du-lieu-mo', 200, 1],
      ['/kenh-tin', 200, 1],
      ['/so-do-cong', 200, 1],
      ['/tac-gia', 200, 1],
      ['/thong-ke-truy-cap', 200, 1],
      ['/thu-vien', 200, 1],
      ['/thu-vien/anh', 200, 1],
      ['/thu-vien/audio', 200, 1],
      ['/thu-vien/video', 200, 1],
    ]);
    if (process.env['JAVA']) expect(nuFaults(crawled)).toEqual([]);
  } finally {
    await portal.stop();
  }
});

test('a feed parser reads the feeds of the site and of every category', async () => {
  const categories = (await read('/')).match(/(?<=<a href=")\/[a-z-]+(?=")/g) ?? [];
  expect(categories).toContain('/moi-dang');
  const others = [...ownSlugs().map((slug) => `/${slug}`), ...DEMO_PAGES.map(({ slug }) => `/${slug}`)];
  const feeds = new Set(['', ...categories.filter((one) => !others.includes(one) && !one.startsWith('/trang-'))]);
  for (const place of feeds) {
    const [rss, atom] = await Promise.all(
      ['rss.xml', 'atom.xml'].map(async (file) => new RssParser().parseString(await read(`${place}/${file}`))),
    );
    const json = JSON.parse(await read(`${place}/feed.json`)) as JsonFeed;
    const urls = json.items.map(({ url }) => url);
    for (const feed of [rss, atom])
      expect(
        feed?.items.map(({ link }) => link),
        place,
      ).toEqual(urls);
    expect(
      rss?.items.map(({ title }) => title),
      place,
    ).toEqual(json.items.map(({ title }) => title));
    expectJsonFeed(json, new URL(`${place}/feed.json`, server.url).href);
  }
});

type JsonFeed = Record<'version' | 'title' | 'feed_url' | 'home_page_url', string> & {
  items: Record<'id' | 'url' | 'title' | 'content_html' | 'date_published' | 'date_modified', string>[];
};

/** jsonfeed.org 1.1: required fields, absolute addresses, unique ids, RFC 3339 times. */
function expectJsonFeed(feed: JsonFeed, address: string): void {
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: address });
  expect(feed.title).toMatch(/\S/);
  expect(URL.canParse(feed.home_page_url)).toBe(true);
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  for (const item of feed.items) {
    expect(item.url).toMatch(/^https?:\/\/[!-~]+$/);
    expect(typeof item.content_html).toBe('string');
    for (const time of [item.date_published, item.date_modified]) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
    }
    expect(item.content_html).not.toMatch(/ (src|href)="(?!https?:|mailto:|tel:)/);
  }
}
