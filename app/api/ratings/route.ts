import { findRatedPath, recordRating } from '#db/ratings/ratings';
import { addressOrigin } from '#domain/http/client-address';
import { ratingSchema, TRAP } from '#domain/ratings/ratings';
import { visitorOf } from '#domain/visits/hit';
import { readText } from '#lib/base/read-text';
import { sharedNow } from '#server/base/clock';
import { isSameOrigin } from '#server/http/request/same-origin';
import { log } from '#server/telemetry/log';
import { isMachine } from '#server/visits/user-agents';

export const dynamic = 'force-dynamic';

/** In bytes: a letter of a note may take nine. */
const LIMIT = 16_384;
const LONGEST_AGENT = 512;

/**
 * Takes the form of `components/ratings/rating-form.tsx`. Leads back to the page; answers `{ ok }` to its script. What is
 * not counted is thanked for, too: nobody learns what counts. 403 for another site, 404 for what readers do not see.
 */
export async function POST(request: Request) {
  if (!isSameOrigin(request)) return answer(403);
  const isScript = request.headers.get('accept') === 'application/json';
  const text = await readText(request, LIMIT);
  if (text === undefined) return answer(413);
  const form = Object.fromEntries(new URLSearchParams(text));
  const page = ratingSchema.shape.page.safeParse(form['page']);
  try {
    const path = page.success ? await findRatedPath(page.data) : undefined;
    if (path === undefined) return answer(404);
    const rating = ratingSchema.safeParse(form);
    if (!rating.success) return isScript ? answer(422) : back(path, 'danh-gia-chua-gui');
    await recordRating(rating.data, fromOf(request, form), sharedNow());
    return isScript ? answer(200) : back(path, 'danh-gia-da-gui');
  } catch (error) {
    log.error('ratings', 'a rating was not recorded', error);
    return answer(503);
  }
}

function fromOf({ headers }: Request, form: Record<string, string>) {
  const address = headers.get('x-forwarded-for') ?? '';
  const userAgent = (headers.get('user-agent') ?? '').slice(0, LONGEST_AGENT);
  const fault = isMachine(userAgent) ? ('bot' as const) : form[TRAP] ? ('trap' as const) : undefined;
  return { visitor: visitorOf({ address, userAgent }), origin: addressOrigin(address), fault };
}

function back(path: string, line: string): Response {
  return new Response(null, { status: 303, headers: { location: `${path}#${line}`, 'cache-control': 'no-store' } });
}

function answer(status: number): Response {
  return Response.json({ ok: status === 200 }, { status, headers: { 'cache-control': 'no-store' } });
}
