import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { SESSION_COOKIES } from '#domain/account/session-cookie';
import type { Locale } from '#domain/base/locales';
import { processWide } from '#domain/base/process-wide';

/** Keyed by a digest of the session cookie. */
const languages = processWide('languages', () => new LRUCache<string, Locale>({ max: 1000 }));

/** Remembers a session's language for when the database is away. */
export function rememberLanguage(cookie: string, locale: Locale): void {
  languages.set(digest(cookie), locale);
}

export function knownLanguage(cookies = ''): Locale | undefined {
  for (const pair of cookies.split(';')) {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    if (SESSION_COOKIES.includes(name)) return languages.get(digest(value));
  }
  return undefined;
}

export function preferredLanguage({ 'accept-language': accepted = '' }: IncomingHttpHeaders): Locale {
  return /^\s*en\b/i.test(accepted) ? 'en' : 'vi';
}

function digest(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url');
}
