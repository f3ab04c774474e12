import { findDescription } from '#db/media/descriptions';
import { idOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';

export const dynamic = 'force-dynamic';

/** What the library says about a picture, to whom may change it there: `{ alt }`. */
export async function GET(_: Request, { params }: RouteContext<'/api/media/[id]/description'>) {
  const [actor, common, { id }] = await Promise.all([findActor(), deskWords('common'), params]);
  if (!actor) return Response.json({ message: common('signedOut') }, { status: 401 });
  const alt = await findDescription(idOf(id) ?? 0, actor);
  if (alt === undefined) return Response.json({ message: common('notFound') }, { status: 404 });
  return Response.json({ alt }, { headers: { 'cache-control': 'no-store' } });
}
