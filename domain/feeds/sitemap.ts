import { isoInVietnam } from '#domain/base/calendar';
import { type Markup, xml } from '#domain/base/xml';

export type SitemapPage = { url: string; changedAt?: Date | undefined; images?: string[] };
type NewsPage = { url: string; title: string; language: string; publishedAt: Date };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** sitemaps.org, with Google's image extension; `SITEMAP_END` closes it. */
export const SITEMAP_START = `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`;
export const SITEMAP_END = '</urlset>\n';

export function sitemapEntry({ url, changedAt, images = [] }: SitemapPage): string {
  const pictures = images.map((image) => xml`<image:image><image:loc>${image}</image:loc></image:image>`);
  return `${xml`<url><loc>${url}</loc>${lastModified(changedAt)}${pictures}</url>`}\n`;
}

export function sitemapIndex(sitemaps: SitemapPage[]): string {
  const entries = sitemaps.map(
    ({ url, changedAt }) => xml`<sitemap><loc>${url}</loc>${lastModified(changedAt)}</sitemap>\n`,
  );
  return `${DECLARATION}${xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</sitemapindex>`}\n`;
}

/** Google's news sitemap; `name` is the publication's. */
export function newsSitemap(name: string, pages: NewsPage[]): string {
  const entries = pages.map(
    ({ url, title, language, publishedAt }) => xml`<url><loc>${url}</loc><news:news>
<news:publication><news:name>${name}</news:name><news:language>${language}</news:language></news:publication>
<news:publication_date>${isoInVietnam(publishedAt)}</news:publication_date>
<news:title>${title}</news:title>
</news:news></url>
`,
  );
  return `${DECLARATION}${xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries}</urlset>`}\n`;
}

function lastModified(at: Date | undefined): Markup | undefined {
  return at && xml`<lastmod>${isoInVietnam(at)}</lastmod>`;
}
