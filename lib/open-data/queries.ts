import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import { takeFromBudget } from '#db/account/rate-limits';
import { readChangeTime } from '#db/feeds/sitemaps';
import { keyOf } from '#domain/base/message-key';
import { ok, type Refusal, refuse } from '#domain/base/result';
import { DOCUMENT_PATH, PROBLEMS, type ProblemCode } from '#domain/feeds/open-data';
import { OPEN_DATA_PATH } from '#domain/http/paths';
import { answerConditionally, etagOf } from '#lib/base/conditional';
import { addressKey } from '#server/http/request/address-key';
import { absoluteUrl } from '#server/settings/site';
import { log } from '#server/telemetry/log';

/** Per address. */
export const API_BUDGET = { limit: 120, seconds: 60 };

/** Seconds, while the database is away. */
const PATIENCE = 10;

type Refused = Refusal<ProblemCode> & { parameter?: string };
type Data = { data: object; next?: string | null };

/** Data has passed its schema. */
export type Found = { ok: true; value: Data } | Refused;

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag, Link, Retry-After' };

/** Problems follow RFC 9457. Without the database the budget is unknown: 503. */
export async function answerOpenData(request: Request, find: () => Promise<Found>): Promise<Response> {
  try {
    const taken = await takeFromBudget(addressKey('api', request.headers.get('x-forwarded-for') ?? ''), API_BUDGET);
    if (!taken.ok) return answerProblem(refuse('too_many'), { 'retry-after': String(taken.retryAfter) });
    // Read first: a concurrent change makes the time too early, never too late.
    const changedAt = await readChangeTime();
    const found = await find();
    return found.ok ? answerData(request, found.value, changedAt) : await answerProblem(found);
  } catch (error) {
    log.error('open data', 'not answered', error);
    return answerProblem(refuse('unavailable'), { 'retry-after': String(PATIENCE) });
  }
}

/** Names the first unknown, repeated or invalid parameter. */
export function readQuery<Query extends z.ZodObject>(
  request: Request,
  schema: Query,
): { ok: true; value: z.output<Query> } | Refused {
  const { searchParams } = new URL(request.url);
  const names = [...searchParams.keys()];
  const unknown = names.find((name) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined) return { ...refuse('unknown_parameter'), parameter: unknown.slice(0, 60) };
  const repeated = names.find((name, place) => names.indexOf(name) < place);
  if (repeated !== undefined) return { ...refuse('repeated_parameter'), parameter: repeated };
  const parsed = schema.safeParse(Object.fromEntries(searchParams));
  if (parsed.success) return ok(parsed.data);
  return { ...refuse('bad_parameter'), parameter: String(parsed.error.issues[0]?.path[0]) };
}

export async function answerProblem({ reason, parameter }: Refused, headers: Record<string, string> = {}) {
  const t = await getTranslations('openData');
  const status = PROBLEMS[reason];
  const values = { parameter: parameter ?? '', expected: '', limit: API_BUDGET.limit, seconds: API_BUDGET.seconds };
  if (reason === 'bad_parameter') values.expected = t(keyOf(`parameters.${parameter}`));
  const problem = {
    type: absoluteUrl(`${OPEN_DATA_PATH}#${reason}`),
    title: t(`problems.${reason}.title`),
    status,
    detail: t(`problems.${reason}.detail`, values),
    ...(parameter === undefined ? {} : { parameter }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...CORS,
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'vi',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  });
}

export function refuseMethod() {
  return answerProblem(refuse('method'), { allow: 'GET, HEAD, OPTIONS' });
}

/** CORS: any site may read, without credentials. */
export function answerPreflight() {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'If-Modified-Since, If-None-Match',
      'access-control-max-age': '86400',
    },
  });
}

function answerData(request: Request, { data, next }: Data, changedAt: Date | undefined) {
  const text = JSON.stringify(data);
  const version = { etag: etagOf(text), changedAt };
  const response = answerConditionally(request, version, 'application/json; charset=utf-8', () => text);
  const links = [
    ...(next ? [`<${next}>; rel="next"`] : []),
    `<${absoluteUrl(DOCUMENT_PATH)}>; rel="service-desc"; type="application/json"`,
    `<${absoluteUrl(OPEN_DATA_PATH)}>; rel="service-doc"; type="text/html"`,
  ];
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  response.headers.set('link', links.join(', '));
  response.headers.set('x-robots-tag', 'noindex');
  return response;
}
