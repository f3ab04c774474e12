import { answerSitemapIndex } from '#lib/crawlers/sitemaps';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerSitemapIndex(request);
}
