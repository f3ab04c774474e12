import type { MetadataRoute } from 'next';

import { closedSteps } from '#domain/http/own-steps';
import { setting } from '#server/settings/settings';
import { absoluteUrl } from '#server/settings/site';

export const dynamic = 'force-dynamic'; // what it says is decided where the portal runs, not where it was built

/** Each ends in `$`, `?` or `/`: a category may well be called `tim-kiem-cuu-nan`. */
const CLOSED = closedSteps().flatMap((step) => ['$', '?', '/'].map((end) => `/${step}${end}`));

export default function robots(): MetadataRoute.Robots {
  if (!setting('INDEXING')) return { rules: { userAgent: '*', disallow: '/' } };
  return { rules: { userAgent: '*', allow: '/', disallow: CLOSED }, sitemap: absoluteUrl('/sitemap.xml') };
}
