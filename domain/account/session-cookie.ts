const PLAIN = 'next-auth';

/** Browsers accept a `__Host-` cookie only over TLS from this very host: no subdomain can set one. */
const OVER_TLS = '__Host-next-auth';

export const SESSION_COOKIES = [`${OVER_TLS}.session-token`, `${PLAIN}.session-token`];

/** next-auth keeps the page to open after sign-in here. */
export const CALLBACK_COOKIES = [`${OVER_TLS}.callback-url`, `${PLAIN}.callback-url`];

export function cookieNames(isOverTls: boolean) {
  const prefix = isOverTls ? OVER_TLS : PLAIN;
  return {
    sessionToken: `${prefix}.session-token`,
    callbackUrl: `${prefix}.callback-url`,
    csrfToken: `${prefix}.csrf-token`,
  };
}

/** Tells accounts that they signed in from this browser before; proves nothing else. */
export function knownBrowserCookie(isOverTls: boolean): string {
  return isOverTls ? '__Host-known-browser' : 'known-browser';
}
