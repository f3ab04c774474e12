import type { ServerResponse } from 'node:http';
import type { Exchange } from '#server/http/pipeline/pipeline';

/**
 * Completes Next's conditional requests for pages (RFC 9110, section 13), which use ETags alone: compares a date with
 * `Last-Modified`, unless the request names an ETag, too. Makes ETags weak, since a page goes out as brotli, gzip and plain; a
 * file's stay strong for ranges.
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
