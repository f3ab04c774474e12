import { findMedia } from '#db/media/media';
import { idOf } from '#domain/http/paths';
import { downloadName, type FileType, fileKey } from '#domain/media/media';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { LENGTH_HEADER } from '#server/http/next/content-length';
import { storage } from '#server/storage/chosen';
import { StorageAway } from '#server/storage/contract';

export const dynamic = 'force-dynamic';

/** A document as it was stored, for the desk: at its own address readers may get what has replaced it. */
export async function GET({ method }: Request, { params }: RouteContext<'/api/media/[id]/file'>) {
  const [actor, common, { id }] = await Promise.all([findActor(), deskWords('common'), params]);
  if (!actor) return Response.json({ message: common('signedOut') }, { status: 401 });
  const media = await findMedia(idOf(id) ?? 0);
  const stored =
    media?.kind === 'document' ? await open(fileKey(media.sha256, media.contentType as FileType)) : undefined;
  if (stored === 'away') return new Response('Storage away', { status: 503, headers: { 'retry-after': '5' } });
  if (!media || !stored) return Response.json({ message: common('notFound') }, { status: 404 });
  // Nobody would read it, and what is open must be.
  if (method === 'HEAD') await stored.content.cancel();
  return new Response(method === 'HEAD' ? null : stored.content, {
    headers: {
      'content-type': media.contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(downloadName('', media))}`,
      'cache-control': 'private, no-store',
      [LENGTH_HEADER]: String(stored.bytes),
    },
  });
}

async function open(key: string) {
  try {
    return await storage().open(key);
  } catch (error) {
    if (error instanceof StorageAway) return 'away';
    throw error;
  }
}
