import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type EdgeProvider, headersToKeep, keptOf, privately } from '#domain/edge-cache';
import { readExpiries } from '#lib/edge/expiries';

const KEPT_STATUSES = new Set([200, 206, 304]);

/**
 * Tells the shared cache in front what it may keep: reader pages, feeds, sitemaps and files that were found, by their keys.
 * All else is for the reader alone: the desk, the API, searches, previews, what is not there, errors, answers to Next's own
 * router, and whatever sets a cookie.
 */
export function announceToEdge(provider: EdgeProvider): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const write = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      const kept = isKept(request, response, status) ? keptOf(pathOf(request)) : undefined;
      if (kept) {
        const headers = headersToKeep(provider, kept, Date.now(), readExpiries());
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      } else {
        response.setHeader('cache-control', privately(response.getHeader('cache-control')?.toString()));
      }
      return write(status, ...rest);
    }) as typeof response.writeHead;
  });
}

function isKept({ method, headers }: IncomingMessage, response: ServerResponse, status: number): boolean {
  const isReading = (method === 'GET' || method === 'HEAD') && headers['rsc'] === undefined;
  return isReading && KEPT_STATUSES.has(status) && !response.hasHeader('set-cookie');
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}
