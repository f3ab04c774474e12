import { answerSitemap } from '#lib/feeds/sitemaps';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/sitemaps/[file]'>) {
  return (await answerSitemap(request, (await params).file)) ?? new Response('Not found', { status: 404 });
}
