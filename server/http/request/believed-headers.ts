import { CALLBACK_COOKIES } from '#domain/account/session-cookie';
import type { Exchange } from '#server/http/pipeline/pipeline';
import { isFromOwnPage } from '#server/http/request/same-origin';
import { siteUrl } from '#server/settings/site';

/** Through these a client could choose the host or address that Next believes. */
const CHOSEN_BY_CLIENTS = [
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-original-url',
].concat(['x-rewrite-url', 'x-host', 'x-http-method-override']);

/**
 * Removes headers and the cookie by which a client could rename the site (`SITE_URL` names it), and all cookies of a
 * change from outside our pages: so a form on another site has no session. Must run before anything reads the request.
 */
export function believeOnlyOwnPages({ request: { headers, method = 'GET' } }: Exchange): void {
  for (const name of CHOSEN_BY_CLIENTS) delete headers[name];
  if (headers.cookie) headers.cookie = withoutCallback(headers.cookie);
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return;
  const given = (name: string) => headers[name]?.toString() ?? null;
  if (!isFromOwnPage(given)) delete headers.cookie;
  // Next compares an action's origin with this before `Host`, which some proxies replace.
  else if (hostOf(given('origin')) === hostOf(siteUrl())) headers['x-forwarded-host'] = hostOf(siteUrl());
}

/** Drops next-auth's callback cookie: nothing uses it, and an invalid address in it breaks every desk page. */
function withoutCallback(cookies: string): string {
  const named = new Set(CALLBACK_COOKIES);
  const kept = cookies.split(';').filter((cookie) => !named.has(cookie.split('=', 1)[0]?.trim() ?? ''));
  return kept.join(';').trim();
}

function hostOf(address: string | null): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : undefined;
}
