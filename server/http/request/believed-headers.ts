import { CALLBACK_COOKIES } from '#domain/account/session-cookie';
import type { Exchange } from '#server/http/pipeline/pipeline';
import { isFromOwnPage } from '#server/http/request/same-origin';
import { siteUrl } from '#server/settings/site';

/** By these a client would choose the host or the address that Next believes it was asked for. */
const CHOSEN_BY_CLIENTS = [
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-original-url',
].concat(['x-rewrite-url', 'x-host', 'x-http-method-override']);

/**
 * Before anything reads a request: takes away the headers and the cookie by which a client would name the site otherwise
 * (`SITE_URL` does that, also behind a proxy), and all cookies of whatever would change something without coming from a page of ours. So
 * nobody is signed in where another site sends a form, whichever route or action it is meant for.
 */
export function believeOnlyOwnPages({ request: { headers, method = 'GET' } }: Exchange): void {
  for (const name of CHOSEN_BY_CLIENTS) delete headers[name];
  if (headers.cookie) headers.cookie = withoutCallback(headers.cookie);
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return;
  const given = (name: string) => headers[name]?.toString() ?? null;
  if (!isFromOwnPage(given)) delete headers.cookie;
  // Next compares the origin of an action with this one before `Host`, which some proxies replace by their own.
  else if (hostOf(given('origin')) === hostOf(siteUrl())) headers['x-forwarded-host'] = hostOf(siteUrl());
}

/**
 * Without the cookie by which next-auth remembers where a sign-in is to lead: nothing here asks it, and while it is no
 * address every page of the desk fails.
 */
function withoutCallback(cookies: string): string {
  const named = new Set(CALLBACK_COOKIES);
  const kept = cookies.split(';').filter((cookie) => !named.has(cookie.split('=', 1)[0]?.trim() ?? ''));
  return kept.join(';').trim();
}

function hostOf(address: string | null): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : undefined;
}
