import { endPresence } from '#db/article/drafts';
import { idOf } from '#domain/http/paths';
import { findActor } from '#lib/account/session';
import { isSameOrigin } from '#server/http/request/same-origin';

/** Notes that the editor was closed (`navigator.sendBeacon` can only post); the draft stays. */
export async function POST(request: Request, { params }: RouteContext<'/api/articles/[id]/draft/leave'>) {
  const actor = isSameOrigin(request) ? await findActor() : undefined;
  const articleId = idOf((await params).id);
  if (actor && articleId) await endPresence(articleId, actor.id);
  return new Response(null, { status: 204 });
}
