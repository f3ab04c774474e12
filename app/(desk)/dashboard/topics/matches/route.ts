import { countByRule } from '#db/article/by-rule';
import { mayPrepareTopics } from '#domain/topics/moves';
import { askedRuleSchema } from '#domain/topics/topic';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';

export const dynamic = 'force-dynamic';

/** How many articles a rule takes now, beside those picked by hand: `?asked=` is JSON. */
export async function GET(request: Request) {
  const [actor, common] = await Promise.all([findActor(), deskWords('common')]);
  if (!actor) return Response.json({ message: common('signedOut') }, { status: 401 });
  if (!mayPrepareTopics(actor)) return Response.json({ message: common('forbidden') }, { status: 403 });
  const asked = askedRuleSchema.safeParse(parsed(new URL(request.url).searchParams.get('asked') ?? ''));
  if (!asked.success) return Response.json({ message: common('invalid') }, { status: 400 });
  const count = await countByRule(asked.data);
  return Response.json({ count }, { headers: { 'cache-control': 'no-store' } });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
