import { answerSitemapIndex } from '#lib/feeds/sitemaps';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerSitemapIndex(request);
}
