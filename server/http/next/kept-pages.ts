import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { generateETag } from 'next/dist/server/lib/etag.js';
import { processWide } from '#domain/base/process-wide';
import { usesFramework } from '#domain/http/own-steps';
import { passPlainPage } from '#server/http/next/plain-pages';
import type { Answerer } from '#server/http/pipeline/pipeline';
import { countLookup } from '#server/pages/lookups';
import type { Entry } from '#server/pages/page-entry';
import { countAsked, keptPageAt } from '#server/pages/page-store';
import { countKeptView } from '#server/visits/kept-views';

type Headers = [name: string, value: OutgoingHttpHeader][];

/** By page, and by frame for whatever parts are in it. */
const learned = processWide('headers of kept pages', () => new WeakMap<object, Headers>());

const OF_BYTES = new Set(['etag', 'last-modified', 'content-length']);

/**
 * Answers from memory with the headers of Next's first answer from the cache. Skips Next's router and middleware;
 * counts the view by the same rules.
 */
export const answerKeptPages: Answerer = (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = request.url?.split('?', 1)[0] ?? '/';
  const page = keptPageAt(path);
  if (!page || usesFramework(path)) return false;
  const headers = learned.get(page) ?? inferFromFrame(page);
  if (!headers) return learnFrom(response, page);
  passPlainPage(response);
  countLookup('hit');
  if (request.method === 'GET') countAsked(path);
  countKeptView(request, path);
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = page.value.status ?? 200;
  if (isUnchanged(request, response)) sendUnchanged(response);
  else response.end(request.method === 'HEAD' ? undefined : page.value.html);
  return true;
};

/** Headers that Next set or changed are its own; none of them may have been set for one request before. */
function learnFrom(response: ServerResponse, page: Entry): false {
  const before = { ...response.getHeaders() };
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]) => {
    const isWhole = response.statusCode === (page.value.status ?? 200) && String(args[0]) === page.value.html;
    const isForAll = response.getHeader('x-nextjs-cache') === 'HIT' && !response.hasHeader('set-cookie');
    if (isWhole && isForAll) {
      const all = Object.entries(response.getHeaders()) as Headers;
      const own = all.filter(([name, value]) => String(before[name]) !== String(value));
      learned.set(page, own);
      if (page.frame && response.getHeader('etag') === tagOf(page)) learned.set(page.frame, own);
    }
    return end(...args);
  }) as typeof response.end;
  return false;
}

/** With other parts only what is said of the bytes differs. */
function inferFromFrame(page: Entry): Headers | undefined {
  const known = page.frame && learned.get(page.frame);
  if (!known) return undefined;
  const date = page.value.headers?.['last-modified'];
  const own: Headers = [['etag', tagOf(page)], ...(date ? ([['last-modified', String(date)]] satisfies Headers) : [])];
  const headers = [...known.filter(([name]) => !OF_BYTES.has(name)), ...own];
  learned.set(page, headers);
  return headers;
}

/** As Next computes it, made weak by `answerUnchangedPage`. */
function tagOf({ value }: Entry): string {
  return `W/${generateETag(value.html ?? '')}`;
}

/** As Next: by ETags alone, never with `no-cache`. */
function isUnchanged({ headers }: IncomingMessage, response: ServerResponse): boolean {
  if (response.statusCode !== 200) return false;
  const asked = headers['if-none-match'];
  if (asked === undefined || /(?:^|,)\s*no-cache\s*(?:,|$)/.test(headers['cache-control'] ?? '')) return false;
  const own = String(response.getHeader('etag')).replace('W/', '');
  return asked.trim() === '*' || asked.split(',').some((tag) => tag.trim().replace('W/', '') === own);
}

function sendUnchanged(response: ServerResponse): void {
  response.statusCode = 304;
  for (const name of ['content-type', 'content-length']) response.removeHeader(name);
  response.end();
}
