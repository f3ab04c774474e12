import type { MetadataRoute } from 'next';

import { closedSteps } from '#domain/http/own-steps';
import { setting } from '#server/settings/settings';
import { absoluteUrl } from '#server/settings/site';

export const dynamic = 'force-dynamic'; // decided at run time, not at build time

/** Each ends in `$`, `?` or `/`, because a category may be called `tim-kiem-cuu-nan`. */
const CLOSED = closedSteps().flatMap((step) => ['$', '?', '/'].map((end) => `/${step}${end}`));

export default function robots(): MetadataRoute.Robots {
  if (!setting('INDEXING')) return { rules: { userAgent: '*', disallow: '/' } };
  return { rules: { userAgent: '*', allow: '/', disallow: CLOSED }, sitemap: absoluteUrl('/sitemap.xml') };
}
