const PLAIN = 'next-auth';

/** Over TLS browsers take such a cookie from this very host alone: no neighbour on a subdomain can put in another. */
const OVER_TLS = '__Host-next-auth';

/** Every name that the desk's session may have, by how the site is served. */
export const SESSION_COOKIES = [`${OVER_TLS}.session-token`, `${PLAIN}.session-token`];

/** The names under which next-auth remembers where a sign-in is to lead. */
export const CALLBACK_COOKIES = [`${OVER_TLS}.callback-url`, `${PLAIN}.callback-url`];

/** The names of the desk's cookies; none outlives the browser but the session's. */
export function cookieNames(isOverTls: boolean) {
  const prefix = isOverTls ? OVER_TLS : PLAIN;
  return {
    sessionToken: `${prefix}.session-token`,
    callbackUrl: `${prefix}.callback-url`,
    csrfToken: `${prefix}.csrf-token`,
  };
}

/** The cookie by which a browser is known to the accounts that signed in from it; it proves nothing else. */
export function knownBrowserCookie(isOverTls: boolean): string {
  return isOverTls ? '__Host-known-browser' : 'known-browser';
}
