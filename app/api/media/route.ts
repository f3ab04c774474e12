import { listMedia, listMediaIds, searchMedia } from '#db/media/media';
import { idOf } from '#domain/http/paths';
import { kindOf, MEDIA_KINDS, MOST_NAMED, pickedMedia } from '#domain/media/media';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { FOLDER } from '#server/storage/contract';

export const dynamic = 'force-dynamic';

const PAGE_SIZE = 24;

/**
 * The library for its picker, newest first: `?q=&kind=&type=&before=<id of the last one>`; or those of `?id=&id=…` and
 * `?sha256=&sha256=…`. Answers `{ items, hasMore }`.
 */
export async function GET(request: Request) {
  const [actor, common] = await Promise.all([findActor(), deskWords('common')]);
  if (!actor) return Response.json({ message: common('signedOut') }, { status: 401 });

  const query = new URL(request.url).searchParams;
  const hashes = [...new Set(query.getAll('sha256'))].filter((hash) => FOLDER.test(hash)).slice(0, MOST_NAMED);
  const ids = [...new Set(query.getAll('id'))].flatMap((id) => idOf(id) ?? []).slice(0, MOST_NAMED);
  if (ids.length + hashes.length > 0) {
    const named = (await listMedia([...ids, ...(await listMediaIds(hashes))])).map(pickedMedia);
    return Response.json({ items: named, hasMore: false }, { headers: { 'cache-control': 'no-store' } });
  }
  const kind = MEDIA_KINDS.find((known) => known === query.get('kind'));
  const before = /^\d{1,15}$/.test(query.get('before') ?? '') ? Number(query.get('before')) : undefined;
  const type = query.get('type') ?? '';
  const found = await searchMedia(
    { query: query.get('q')?.slice(0, 200), kind, type: kindOf(type) && type },
    { limit: PAGE_SIZE + 1, ...(before === undefined ? {} : { before }) },
  );
  const items = found.slice(0, PAGE_SIZE).map(pickedMedia);
  return Response.json({ items, hasMore: found.length > PAGE_SIZE }, { headers: { 'cache-control': 'no-store' } });
}
