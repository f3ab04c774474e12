import { indexNow } from '#server/settings/pings';

export const dynamic = 'force-dynamic'; // the key is known at run time, not at build time

/** Answers `/{key}.txt` (next.config.js): IndexNow asks there whether a ping came from the site's owner. */
export async function GET(_: Request, { params }: RouteContext<'/api/indexnow/[key]'>) {
  const { key } = await params;
  if (key !== indexNow()?.key) return new Response('Not found', { status: 404 });
  return new Response(key, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
