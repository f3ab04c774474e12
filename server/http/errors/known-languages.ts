import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { SESSION_COOKIES } from '#domain/account/session-cookie';
import type { Locale } from '#domain/base/locales';
import { processWide } from '#domain/base/process-wide';

/** By a digest in place of each session. */
const languages = processWide('languages', () => new LRUCache<string, Locale>({ max: 1000 }));

/** Keeps in mind in which language the session with that cookie works, for when the database cannot say so. */
export function rememberLanguage(cookie: string, locale: Locale): void {
  languages.set(digest(cookie), locale);
}

/** The language of whoever sends these cookies, as last known. */
export function knownLanguage(cookies = ''): Locale | undefined {
  for (const pair of cookies.split(';')) {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    if (SESSION_COOKIES.includes(name)) return languages.get(digest(value));
  }
  return undefined;
}

/** The language that a browser names first: Vietnamese, unless that is English. */
export function preferredLanguage({ 'accept-language': accepted = '' }: IncomingHttpHeaders): Locale {
  return /^\s*en\b/i.test(accepted) ? 'en' : 'vi';
}

function digest(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url');
}
