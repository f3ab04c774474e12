import { ShareBand, ShareCard } from '#components/site/share-card';
import { drawCard } from '#lib/site/card-drawing';
import { type Card, findCard } from '#lib/site/cards';
import { LENGTH_HEADER } from '#server/http/next/content-length';

const RETRY_SECONDS = '5';

function drawPicture(file: string, { words, cover }: Card) {
  if (!cover) return drawCard(file, <ShareCard {...words} />);
  return drawCard(file, <ShareBand agency={words.label} site={words.site} />, cover);
}

/** The share card of a live page; its address names its content, so it may be cached for ever. */
export async function GET(request: Request, { params }: RouteContext<'/media/cards/[file]'>) {
  const { file } = await params;
  const card = await findCard(file);
  if (!card) return new Response('Not found', { status: 404 });
  const etag = `"${file}"`;
  const headers = new Headers({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    etag,
  });
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers });
  const jpeg = await drawPicture(file, card);
  if (!jpeg) return new Response('Busy', { status: 503, headers: { 'retry-after': RETRY_SECONDS } });
  headers.set(LENGTH_HEADER, String(jpeg.length));
  return new Response(request.method === 'HEAD' ? null : jpeg, { headers });
}
