import { isoInVietnam, rfc822InVietnam } from '#domain/base/calendar';
import { stripIllegal, xml } from '#domain/base/xml';

export const FEED_FORMATS = {
  rss: { file: 'rss.xml', contentType: 'application/rss+xml' },
  atom: { file: 'atom.xml', contentType: 'application/atom+xml' },
  json: { file: 'feed.json', contentType: 'application/feed+json' },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

export type Feed = {
  title: string;
  description: string;
  author: string;
  language: string;
  page: string;
  self: string;
  hub?: string | undefined;
  items: FeedItem[];
};

export type FeedItem = {
  /** Never changes, even when the article is renamed or moved. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  author: string;
  section: string;
  tags: string[];
  language: string;
  publishedAt: Date;
  changedAt: Date;
  sourceUrl: string | null;
  image: { url: string; width: number; height: number } | undefined;
};

export function renderFeed(format: FeedFormat, feed: Feed): string {
  if (format === 'json') return jsonFeed(feed);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${format === 'rss' ? rss(feed) : atom(feed)}\n`;
}

/** The last change of any item; the Unix epoch without items. */
export function feedTime({ items }: Pick<Feed, 'items'>): Date {
  return new Date(Math.max(0, ...items.map(({ changedAt }) => changedAt.getTime())));
}

/** RSS 2.0 with the content module and Media RSS. */
function rss(feed: Feed) {
  const { rss: format } = FEED_FORMATS;
  return xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${feed.title}</title>
<link>${feed.page}</link>
<description>${feed.description}</description>
<language>${feed.language}</language>
<lastBuildDate>${rfc822InVietnam(feedTime(feed))}</lastBuildDate>
<atom:link rel="self" type="${format.contentType}" href="${feed.self}"/>
${feed.hub && xml`<atom:link rel="hub" href="${feed.hub}"/>\n`}${feed.items.map(rssItem)}</channel>
</rss>`;
}

function rssItem(item: FeedItem) {
  const { image } = item;
  return xml`<item>
<title>${item.title}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${rfc822InVietnam(item.publishedAt)}</pubDate>
<dc:creator>${item.author}</dc:creator>
${[item.section, ...item.tags].map((name) => xml`<category>${name}</category>\n`)}<description>${item.summary}</description>
<content:encoded>${item.html}</content:encoded>
${image && xml`<media:content medium="image" type="image/webp" url="${image.url}" width="${image.width}" height="${image.height}"/>\n`}</item>
`;
}

/** Atom 1.0 (RFC 4287). */
function atom(feed: Feed) {
  const { atom: format } = FEED_FORMATS;
  return xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.self}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${isoInVietnam(feedTime(feed))}</updated>
<author><name>${feed.author}</name></author>
<link rel="self" type="${format.contentType}" href="${feed.self}"/>
<link rel="alternate" type="text/html" href="${feed.page}"/>
${feed.hub && xml`<link rel="hub" href="${feed.hub}"/>\n`}${feed.items.map(atomEntry)}</feed>`;
}

function atomEntry(item: FeedItem) {
  return xml`<entry xml:lang="${item.language}">
<id>${item.id}</id>
<title>${item.title}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
${item.sourceUrl ? xml`<link rel="via" href="${item.sourceUrl}"/>\n` : undefined}<published>${isoInVietnam(item.publishedAt)}</published>
<updated>${isoInVietnam(item.changedAt)}</updated>
<author><name>${item.author}</name></author>
${[item.section, ...item.tags].map((name) => xml`<category term="${name}"/>\n`)}<summary>${item.summary}</summary>
<content type="html">${item.html}</content>
</entry>
`;
}

/** JSON Feed 1.1 (jsonfeed.org). */
function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    hubs: feed.hub === undefined ? undefined : [{ type: 'WebSub', url: feed.hub }],
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      external_url: item.sourceUrl ?? undefined,
      title: item.title,
      content_html: item.html,
      summary: item.summary,
      image: item.image?.url,
      date_published: isoInVietnam(item.publishedAt),
      date_modified: isoInVietnam(item.changedAt),
      authors: [{ name: item.author }],
      tags: [item.section, ...item.tags],
      language: item.language,
    })),
  };
  return JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? stripIllegal(value) : value));
}
