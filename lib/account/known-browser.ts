import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { KNOWN_DAYS } from '#db/account/known-browsers';
import { knownBrowserCookie } from '#domain/account/session-cookie';
import { portalSecret } from '#server/settings/process';
import { isServedOverTls } from '#server/settings/site';

const SHAPE = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** The browser's name with a keyed hash. */
export function signBrowser(browserId: string): string {
  return `${browserId}.${sealOf(browserId).toString('base64url')}`;
}

/** Undefined if not signed here. */
export function readBrowser(cookie: string | undefined): string | undefined {
  const [, browserId = '', seal = ''] = SHAPE.exec(cookie ?? '') ?? [];
  return browserId && timingSafeEqual(sealOf(browserId), Buffer.from(seal, 'base64url')) ? browserId : undefined;
}

/** In a page, an action or a route. */
export async function askingBrowser(): Promise<string | undefined> {
  return readBrowser((await cookies()).get(knownBrowserCookie(isServedOverTls()))?.value);
}

/** In an action or a route. */
export async function nameBrowser(browserId: string): Promise<void> {
  (await cookies()).set(knownBrowserCookie(isServedOverTls()), signBrowser(browserId), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isServedOverTls(),
    maxAge: KNOWN_DAYS * 86_400,
  });
}

function sealOf(browserId: string): Buffer {
  return createHmac('sha256', portalSecret()).update(`known-browser:${browserId}`).digest();
}
