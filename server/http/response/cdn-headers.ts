import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Answer,
  type CdnProvider,
  headersToKeep,
  isForEverybody,
  type Kept,
  keptOf,
  privately,
} from '#domain/http/cdn-cache';
import { readExpiries } from '#server/cdn/expiries';
import type { Step } from '#server/http/pipeline/pipeline';
import { isSpelledOddly } from '#server/http/request/plain-addresses';

/**
 * Tells the CDN what it may keep, by an allow list: existing reader pages, feeds, sitemaps and files, with their type,
 * canonical address and keys. Everything else is private.
 */
export function announceToCdn(provider: CdnProvider): Step {
  return ({ request, response }) => {
    const write = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      for (const [name, value] of Object.entries(givenIn(rest))) response.setHeader(name, value);
      const kept = findKept(request);
      if (kept && isForEverybody(kept, answerOf(response, status))) {
        const headers = headersToKeep(provider, kept, Date.now(), readExpiries());
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      } else {
        response.setHeader('cache-control', privately(response.getHeader('cache-control')?.toString()));
      }
      return write(status);
    }) as typeof response.writeHead;
  };
}

function givenIn(rest: unknown[]): Record<string, string> {
  const given = rest.find((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  return (given ?? {}) as Record<string, string>;
}

function findKept(request: IncomingMessage): Kept | undefined {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  return isReading && !isSpelledOddly(request) ? keptOf(request.url?.split('?', 1)[0] ?? '/') : undefined;
}

function answerOf(response: ServerResponse, status: number): Answer {
  const said = (name: string) => String(response.getHeader(name) ?? '');
  return { status, type: said('content-type'), cacheControl: said('cache-control'), names: response.getHeaderNames() };
}
