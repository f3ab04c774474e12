import { endPresence } from '#db/drafts';
import { idOf } from '#domain/paths';
import { isSameOrigin } from '#lib/server/same-origin';
import { findActor } from '#lib/sign-in/session';

/** Tells that the editor was closed (`navigator.sendBeacon` can only post); what was typed stays. */
export async function POST(request: Request, { params }: RouteContext<'/api/articles/[id]/draft/leave'>) {
  const actor = isSameOrigin(request) ? await findActor() : undefined;
  const articleId = idOf((await params).id);
  if (actor && articleId) await endPresence(articleId, actor.id);
  return new Response(null, { status: 204 });
}
