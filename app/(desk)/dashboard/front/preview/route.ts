import { redirect } from 'next/navigation';
import { findFront } from '#db/front/desk';
import { instantOfLocal } from '#domain/base/calendar';
import { mayProposeFront } from '#domain/front/moves';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { frontPreviewPath } from '#lib/front/preview';
import { sharedNow } from '#server/base/clock';

export const dynamic = 'force-dynamic';

/** Leads to the saved proposal as of `?at=`, a wall clock in Vietnam; as of now for none or one that is past. */
export async function GET(request: Request) {
  const [actor, common] = await Promise.all([findActor(), deskWords('common')]);
  if (!actor) return refusal(401, common('signedOut'));
  if (!mayProposeFront(actor)) return refusal(403, common('forbidden'));
  const asked = instantOfLocal(new URL(request.url).searchParams.get('at') ?? '');
  const now = sharedNow();
  const front = await findFront();
  const at = asked && asked > now ? asked : now;
  redirect(frontPreviewPath({ revisionId: front?.head ?? null, at, userId: actor.id }));
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
