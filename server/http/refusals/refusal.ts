import type { IncomingMessage, ServerResponse } from 'node:http';
import { processWide } from '#domain/base/process-wide';
import en from '#messages/en/refusal' with { type: 'json' };
import vi from '#messages/vi/refusal' with { type: 'json' };
import { ERROR_POLICY, errorPage } from '#server/http/errors/error-page';
import { preferredLanguage } from '#server/http/errors/known-languages';

const STATUS = {
  broken_off: 400,
  signed_out: 401,
  foreign: 403,
  unknown: 404,
  too_long: 413,
  too_many: 429,
} as const;
type Refused = keyof typeof STATUS;

const refused = processWide<Partial<Record<Refused, number>>>('refused requests', () => ({}));

export function refusedRequests(): Readonly<Partial<Record<Refused, number>>> {
  return refused;
}

/**
 * Refuses in Next's place: a server action gets its own result (`{ ok: false, reason, message }`, in React's encoding),
 * a browser a page, others plain text.
 */
export function refuseInWords(
  request: IncomingMessage,
  response: ServerResponse,
  reason: Refused,
  headers: Record<string, string> = {},
): true {
  refused[reason] = (refused[reason] ?? 0) + 1;
  const isAction = request.headers['next-action'] !== undefined;
  const [type, body] = isAction && reason !== 'unknown' ? actionAnswer(request, reason) : wordsFor(request, reason);
  if (type.startsWith('text/html')) response.setHeader('content-security-policy', ERROR_POLICY);
  response.writeHead(STATUS[reason], { 'cache-control': 'no-store', ...headers, 'content-type': type });
  response.end(body);
  return true;
}

function actionAnswer({ headers }: IncomingMessage, reason: Refused): [string, string] {
  const words = preferredLanguage(headers) === 'en' ? en : vi;
  const answer = { ok: false, reason, message: words.refusal[reason], at: Date.now() };
  return ['text/x-component', `0:{"a":"$@1"}\n1:${JSON.stringify(answer)}\n`];
}

function wordsFor({ headers }: IncomingMessage, reason: Refused): [string, string] {
  const said = vi.refusal[reason];
  if (!headers.accept?.includes('text/html')) return ['text/plain; charset=utf-8', `${said}\n${en.refusal[reason]}\n`];
  const [href, way] = reason === 'signed_out' ? (['/dang-nhap', 'sign_in'] as const) : (['/', 'home'] as const);
  const page = errorPage({
    status: STATUS[reason],
    place: 'readers',
    language: 'vi',
    isRepeatable: false,
    said: { vi: said, en: en.refusal[reason] },
    way: { href, name: vi.refusal[way] },
  });
  return ['text/html; charset=utf-8', page];
}
