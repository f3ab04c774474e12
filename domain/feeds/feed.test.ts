import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type Feed, feedTime, renderFeed } from '#domain/feeds/feed';
import { newsSitemap, sitemapEntry, sitemapIndex } from '#domain/feeds/sitemap';

const TITLE = 'A ]]> & <b>\u0008"';
const ESCAPED = 'A ]]&gt; &amp; &lt;b&gt;&quot;';
const at = new Date('2026-02-28T17:30:00Z');

const feed: Feed = {
  title: 'Cổng tin',
  description: '',
  author: 'Sở',
  language: 'vi',
  page: 'https://tin.example/',
  self: 'https://tin.example/rss.xml',
  items: [
    {
      id: 'tag:tin.example,2026:article/7',
      url: 'https://tin.example/a/b-7',
      title: TITLE,
      summary: TITLE,
      html: '<p>&amp;</p>',
      author: 'Lan',
      section: 'Kinh tế',
      tags: ['a&b'],
      language: 'vi',
      publishedAt: at,
      changedAt: new Date(at.getTime() + 3_600_000),
      sourceUrl: 'https://khac.example/?a&b',
      image: { url: 'https://tin.example/media/ab/800.webp', width: 800, height: 400 },
    },
  ],
};

describe('feeds', () => {
  test('RSS: dates of RFC 822 in Vietnam, texts escaped once, the HTML of the text inside', () => {
    const rss = renderFeed('rss', feed);
    expect(rss).toContain('<pubDate>Sun, 01 Mar 2026 00:30:00 +0700</pubDate>');
    expect(rss).toContain('<lastBuildDate>Sun, 01 Mar 2026 01:30:00 +0700</lastBuildDate>');
    expect(rss).toContain(`<title>${ESCAPED}</title>`);
    expect(rss).toContain('<content:encoded>&lt;p&gt;&amp;amp;&lt;/p&gt;</content:encoded>');
    expect(rss).toContain('<guid isPermaLink="false">tag:tin.example,2026:article/7</guid>');
  });
  test('Atom: dates of RFC 3339 in Vietnam, the source as via', () => {
    const atom = renderFeed('atom', feed);
    expect(atom).toContain('<published>2026-03-01T00:30:00+07:00</published>');
    expect(atom).toContain(`<title>${ESCAPED}</title>`);
    expect(atom).toContain('<link rel="via" href="https://khac.example/?a&amp;b"/>');
  });
  test('JSON: the text itself, without what XML could not carry', () => {
    const json = JSON.parse(renderFeed('json', feed));
    expect(json.items[0]).toMatchObject({ title: 'A ]]> & <b>"', date_modified: '2026-03-01T01:30:00+07:00' });
  });
  test('a hub is named where there is one', () => {
    const hub = 'https://hub.example/?a&b';
    expect(renderFeed('rss', { ...feed, hub })).toContain('<atom:link rel="hub" href="https://hub.example/?a&amp;b"/>');
    expect(renderFeed('atom', { ...feed, hub })).toContain('<link rel="hub" href="https://hub.example/?a&amp;b"/>');
    expect(JSON.parse(renderFeed('json', { ...feed, hub })).hubs).toEqual([{ type: 'WebSub', url: hub }]);
    for (const format of ['rss', 'atom', 'json'] as const) expect(renderFeed(format, feed)).not.toContain('hub');
  });
  test('one without items is as old as time', () => expect(feedTime({ items: [] })).toEqual(new Date(0)));
});

describe('sitemaps', () => {
  test('an entry with its time and pictures', () =>
    expect(sitemapEntry({ url: 'https://tin.example/?a&b', changedAt: at, images: ['https://tin.example/x'] })).toBe(
      '<url><loc>https://tin.example/?a&amp;b</loc><lastmod>2026-03-01T00:30:00+07:00</lastmod>' +
        '<image:image><image:loc>https://tin.example/x</image:loc></image:image></url>\n',
    ));
  test('the index', () =>
    expect(sitemapIndex([{ url: 'https://tin.example/s.xml' }])).toContain(
      '<sitemap><loc>https://tin.example/s.xml</loc></sitemap>',
    ));
  test('news', () => {
    const news = newsSitemap('Sở & Tin', [
      { url: 'https://tin.example/', title: TITLE, language: 'vi', publishedAt: at },
    ]);
    expect(news).toContain(`<news:title>${ESCAPED}</news:title>`);
    expect(news).toContain('<news:name>Sở &amp; Tin</news:name>');
  });
});

test('whatever texts the articles have, all three formats are well-formed and hold them', async () => {
  const piece = fc.constantFrom(
    ']]>',
    '<',
    '&',
    '"',
    "'",
    '\0',
    '\ud800',
    '\ufffe',
    '<!--',
    '<![CDATA[',
    '\u2028',
    'ế',
    '😀',
    '&#0;',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => `x${pieces.join('')}`),
  );
  const [first] = feed.items;
  if (!first) throw new Error('no item');
  const items = fc
    .sample(fc.record({ title: text, summary: text, html: text, author: text, section: text, tags: fc.array(text) }), {
      seed: 20261130,
      numRuns: 300,
    })
    .map((texts) => ({ ...first, ...texts, url: `${first.url}?${encodeURIComponent(texts.title.toWellFormed())}` }));
  const { title } = items[7] ?? first;
  for (const format of ['rss', 'atom'] as const) {
    const contents = renderFeed(format, { ...feed, title, description: title, items });
    const { valid, errors } = await validateXML({
      xml: { fileName: 'feed.xml', contents },
      schema: [],
      normalization: 'format',
    } as never);
    expect([valid, errors]).toEqual([true, []]);
  }
  expect(JSON.parse(renderFeed('json', { ...feed, items })).items).toHaveLength(300);
});
