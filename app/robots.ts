import type { MetadataRoute } from 'next';

import { ownSlugsNot } from '#domain/http/reader-pages';
import { setting } from '#server/settings/settings';
import { absoluteUrl } from '#server/settings/site';

export const dynamic = 'force-dynamic'; // what it says is decided where the portal runs, not where it was built

/** A page's own end in `$`, `?` or `/`: a category may well be called `tim-kiem-cuu-nan`. */
const PAGES = ownSlugsNot('isListed').flatMap((slug) => ['$', '?', '/'].map((end) => `/${slug}${end}`));
const CLOSED = ['/dashboard', '/api/', '/dang-nhap', ...PAGES, '/xem-truoc'];

export default function robots(): MetadataRoute.Robots {
  if (!setting('INDEXING')) return { rules: { userAgent: '*', disallow: '/' } };
  return { rules: { userAgent: '*', allow: '/', disallow: CLOSED }, sitemap: absoluteUrl('/sitemap.xml') };
}
