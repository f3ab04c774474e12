import type { ServerResponse } from 'node:http';
import { keptOf } from '#domain/http/cdn-cache';
import type { Copy } from '#server/pages/last-copies';
import { countLookup } from '#server/pages/lookups';

type Asked = { method: string; path: string };

/** Pages have no `content-type`. */
const OWN_HEADERS = [
  ...['content-type', 'content-security-policy', 'permissions-policy', 'link', 'x-content-type-options'],
];

/** Undefined unless it is a reader's page, a feed or a sitemap. */
export function copiedPath({ method, path }: Asked): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const plain = decodeURIComponent(path.split('?', 1)[0] ?? '/');
  if (keptOf(plain)?.life !== 'content' || plain.startsWith('/media/')) return undefined;
  return plain === '/' ? '/index' : plain;
}

/** Sets the head for a copy, marked as stale (`Cache-Status`, RFC 9211); returns its text. */
export function answerWithCopy(response: ServerResponse, { text, headers, madeAt }: Copy): string {
  response.statusCode = 200;
  response.removeHeader('retry-after');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  for (const name of OWN_HEADERS) if (headers[name]) response.setHeader(name, String(headers[name]));
  response.setHeader('age', Math.max(0, Math.floor((Date.now() - madeAt) / 1000)));
  response.setHeader('cache-status', 'cong-tin; hit; detail=stale-if-error');
  countLookup('failed');
  return text;
}
