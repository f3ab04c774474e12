import { answerSuggestions } from '#lib/search/search';
import { log } from '#server/telemetry/log';

export const dynamic = 'force-dynamic';

const LONGEST = 100;

/** Completions of `q` as a JSON list; the same for everybody, so it may be cached for a minute. */
export async function GET(request: Request) {
  const text = new URL(request.url).searchParams.get('q')?.replaceAll('\0', '').slice(0, LONGEST) ?? '';
  const answer = await answerSuggestions(text, request.headers.get('x-forwarded-for') ?? '').catch((error) => {
    log.error('search', 'nothing can be suggested', error);
  });
  if (!answer) return Response.json({ error: 'unavailable' }, { status: 503 });
  if (!answer.ok) {
    const headers = { 'retry-after': String(answer.seconds), 'cache-control': 'no-store' };
    return Response.json({ error: 'too_many_requests' }, { status: 429, headers });
  }
  return Response.json(answer.suggestions, { headers: { 'cache-control': 'public, max-age=60' } });
}
