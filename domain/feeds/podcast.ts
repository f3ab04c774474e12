import { rfc822InVietnam } from '#domain/base/calendar';
import { formatDuration } from '#domain/base/numbers';
import { xml } from '#domain/base/xml';

type Podcast = {
  title: string;
  description: string;
  author: string;
  page: string;
  self: string;
  image: string;
  episodes: Episode[];
};

type Episode = {
  /** Never changes; of several with one id the first is told. */
  id: string;
  url: string;
  title: string;
  description: string;
  publishedAt: Date;
  file: { url: string; bytes: number; contentType: string };
  durationMs: number | null;
};

/** RSS 2.0 with what Apple asks of a show, whose pictures are square and of 1400 to 3000 pixels. */
export function renderPodcast({ title, description, author, page, self, image, episodes }: Podcast): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel>
<title>${title}</title>
<link>${page}</link>
<description>${description}</description>
<language>vi</language>
<atom:link rel="self" type="application/rss+xml" href="${self}"/>
<image><url>${image}</url><title>${title}</title><link>${page}</link></image>
<itunes:author>${author}</itunes:author>
<itunes:category text="Government"/>
<itunes:explicit>false</itunes:explicit>
<itunes:image href="${image}"/>
${onceEach(episodes).map(episodeItem)}</channel>
</rss>`}\n`;
}

function onceEach(episodes: Episode[]): Episode[] {
  const ids = episodes.map(({ id }) => id);
  return episodes.filter(({ id }, place) => ids.indexOf(id) === place);
}

function episodeItem({ id, url, title, description, publishedAt, file, durationMs }: Episode) {
  return xml`<item>
<title>${title}</title>
<link>${url}</link>
<guid isPermaLink="false">${id}</guid>
<pubDate>${rfc822InVietnam(publishedAt)}</pubDate>
<description>${description}</description>
<enclosure url="${file.url}" length="${file.bytes}" type="${file.contentType}"/>
${durationMs === null ? undefined : xml`<itunes:duration>${formatDuration(durationMs)}</itunes:duration>\n`}</item>
`;
}
