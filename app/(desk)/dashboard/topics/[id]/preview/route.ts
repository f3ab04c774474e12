import { redirect } from 'next/navigation';
import { idOf } from '#domain/http/paths';
import { mayPrepareTopics } from '#domain/topics/moves';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { topicPreviewPath } from '#lib/topics/preview';

export const dynamic = 'force-dynamic';

/** Leads to the topic as it is saved. */
export async function GET(_: Request, { params }: RouteContext<'/dashboard/topics/[id]/preview'>) {
  const [actor, common] = await Promise.all([findActor(), deskWords('common')]);
  if (!actor) return refusal(401, common('signedOut'));
  if (!mayPrepareTopics(actor)) return refusal(403, common('forbidden'));
  redirect(topicPreviewPath(idOf((await params).id) ?? 0, actor.id));
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
