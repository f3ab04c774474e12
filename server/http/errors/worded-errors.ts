import type { ServerResponse } from 'node:http';
import { sharedNow } from '#server/base/clock';
import { wasDatabaseAway } from '#server/http/errors/database-away';
import { announcedDowntime, ERROR_POLICY, errorLines, errorPage } from '#server/http/errors/error-page';
import { type Asked, failureOf, isWordless, wantsPage } from '#server/http/errors/failed-request';
import { findCopyAnywhere } from '#server/http/errors/find-copy';
import { answerWithCopy, copiedPath } from '#server/http/errors/last-copy';
import type { Exchange } from '#server/http/pipeline/pipeline';
import { bytesOf } from '#server/http/response/body';

const RETRY_SECONDS = 10;
/** A day, should an announced downtime take longer. */
const MOST_SECONDS = 86_400;
/** Headers that describe the failed answer. */
const OF_THE_PAGE = [
  'etag',
  'last-modified',
  'link',
  'content-length',
  'content-disposition',
  'content-encoding',
].concat(['accept-ranges', 'x-next-cache-tags', 'x-nextjs-cache', 'x-nextjs-postponed', 'x-nextjs-stale-time']);

type Originals = {
  writeHead(status: number, ...rest: unknown[]): ServerResponse;
  write(...chunk: unknown[]): boolean;
  end(...chunk: unknown[]): ServerResponse;
  flushHeaders(): void;
};

/**
 * Replaces an error without words by a page for browsers, from 500 on by a copy if there is one, or by two lines for
 * programs. Next's own errors need inline scripts, which the policy blocks. While the database is away, a 500 becomes
 * 503 with `Retry-After`.
 */
export function wordErrors({ request, response }: Exchange): void {
  const { headers, method = 'GET', url = '/' } = request;
  watch(response, { headers: { ...headers }, method, path: url, since: performance.now() });
}

/** Holds an answer whose head shows an error, and judges it at its end. */
function watch(response: ServerResponse, asked: Asked): void {
  const original: Originals = {
    writeHead: response.writeHead.bind(response) as Originals['writeHead'],
    write: response.write.bind(response) as Originals['write'],
    end: response.end.bind(response) as Originals['end'],
    flushHeaders: response.flushHeaders.bind(response),
  };
  const held: Buffer[] = [];
  let isLet = false;
  let isEnded = false;
  const isHeld = () => {
    isLet ||= response.headersSent || !isFailure(response, asked);
    return !isLet;
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (isLet || response.headersSent) return original.writeHead(status, ...rest);
    if (isEnded) return response;
    response.statusCode = status;
    if (!isHeld()) return original.writeHead(status, ...rest);
    const given = rest.find((one) => typeof one === 'object');
    if (given && !Array.isArray(given)) response.setHeaders(new Map(Object.entries(given)));
    return response;
  }) as typeof response.writeHead;
  response.flushHeaders = () => {
    if (!isEnded && !isHeld()) original.flushHeaders();
  };
  response.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (!isEnded && !isHeld()) return original.write(chunk, ...rest);
    held.push(bytesOf(chunk, rest[0]));
    for (const done of rest) if (typeof done === 'function') process.nextTick(done as () => void);
    return true;
  }) as typeof response.write;
  response.end = ((...args: unknown[]) => {
    if (isEnded) return response;
    if (!isHeld()) return original.end(...args);
    isEnded = true;
    const [chunk, coding] = args;
    if (chunk && typeof chunk !== 'function') held.push(bytesOf(chunk as string, coding));
    const done = args.filter((one) => typeof one === 'function');
    const send = (body: Buffer | string) => {
      isLet = true;
      return body.length > 0 && asked.method !== 'HEAD' ? original.end(body, ...done) : original.end(...done);
    };
    const body = answer(response, asked, Buffer.concat(held));
    if (!(body instanceof Promise)) return send(body);
    void body.then(send);
    return response;
  }) as typeof response.end;
}

/** Next's router and server actions need only the status. */
function isFailure({ statusCode }: ServerResponse, { headers }: Asked): boolean {
  return statusCode >= 400 && ![412, 416, 417].includes(statusCode) && !('rsc' in headers || 'next-action' in headers);
}

/** Sets the head and returns the body; a promise while processes are asked for a copy. */
function answer(response: ServerResponse, asked: Asked, body: Buffer): Buffer | string | Promise<string> {
  const type = String(response.getHeader('content-type') ?? '');
  if (response.statusCode === 503 && !response.hasHeader('retry-after'))
    response.setHeader('retry-after', retrySeconds());
  if (!isWordless(response.statusCode, type, body, asked)) return body;
  const isPage = wantsPage(asked, type);
  if (response.statusCode < 500 && !isPage) return body;
  for (const name of OF_THE_PAGE) response.removeHeader(name);
  response.setHeader('cache-control', 'no-store');
  const words = () => answerInWords(response, asked, isPage);
  const copied = response.statusCode >= 500 ? copiedPath(asked) : undefined;
  if (copied === undefined) return words();
  return findCopyAnywhere(copied).then((copy) => (copy ? answerWithCopy(response, copy) : words()));
}

/** Until the announced end of a downtime, or a moment. */
function retrySeconds(): string {
  const end = announcedDowntime()?.endsAt.getTime() ?? 0;
  const left = Math.ceil((end - sharedNow().getTime()) / 1000);
  return String(Math.min(Math.max(left, RETRY_SECONDS), MOST_SECONDS));
}

function answerInWords(response: ServerResponse, asked: Asked, isPage: boolean): string {
  if (response.statusCode === 500 && wasDatabaseAway(asked.since)) response.statusCode = 503;
  const { statusCode: status } = response;
  if (status === 503 && !response.hasHeader('retry-after')) response.setHeader('retry-after', retrySeconds());
  response.setHeader('content-type', `text/${isPage ? 'html' : 'plain'}; charset=utf-8`);
  if (!isPage) return errorLines(status);
  response.setHeader('content-security-policy', ERROR_POLICY);
  return errorPage(failureOf(status, asked, response.getHeader('x-request-id')?.toString()));
}
