import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { findLinkTargets } from '#lib/article/link-targets';

export const dynamic = 'force-dynamic';

const LONGEST = 200;

/** What a link in a text may lead to on this portal: `?q=`. Answers a list of `LinkTarget`. */
export async function GET(request: Request) {
  const [actor, common] = await Promise.all([findActor(), deskWords('common')]);
  if (!actor) return Response.json({ message: common('signedOut') }, { status: 401 });
  const typed = new URL(request.url).searchParams.get('q')?.replaceAll('\0', '').slice(0, LONGEST) ?? '';
  return Response.json(await findLinkTargets(typed), { headers: { 'cache-control': 'no-store' } });
}
