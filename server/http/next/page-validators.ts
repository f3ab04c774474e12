import type { ServerResponse } from 'node:http';
import type { Exchange } from '#server/http/pipeline/pipeline';

/**
 * Completes what Next does with conditional requests for pages (RFC 9110, section 13). It compares ETags alone: where a
 * request brings only a date, that is compared with the page's `Last-Modified` (see `server/pages/page-cache`); where it brings
 * both, the date is not heard. ETags are weak, since one page goes out as brotli, gzip and plain; those of files, which
 * are sent in ranges, stay strong.
 */
export function answerUnchangedPage({ request, response }: Exchange): void {
  if (/^\/(media|_next)\//.test(request.url ?? '')) return;
  weakenTags(response);
  const { 'if-none-match': tags, 'if-modified-since': date } = request.headers;
  if (tags !== undefined) delete request.headers['if-modified-since'];
  else if (date !== undefined && (request.method === 'GET' || request.method === 'HEAD')) compareDate(response, date);
}

function weakenTags(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === 'etag' && String(value).startsWith('"') ? `W/${value}` : value);
}

function compareDate(response: ServerResponse, date: string): void {
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]) => {
    const changed = Date.parse(String(response.getHeader('last-modified')));
    if (response.headersSent || response.statusCode !== 200 || !(changed <= Date.parse(date))) return end(...args);
    response.statusCode = 304;
    response.removeHeader('content-length');
    response.removeHeader('content-type');
    return end();
  }) as typeof response.end;
}
