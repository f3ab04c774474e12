import { createHash } from 'node:crypto';

type Version = {
  /** Compared weakly: the response may be compressed. */
  etag: string;
  /** Undefined if unknown; never too early. */
  changedAt: Date | undefined;
};

/** Seconds. */
const MAX_AGE = 60;

/** `content` must be unique to the state. */
export function etagOf(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** Calls `body` only if the client lacks this version. */
export function answerConditionally(
  request: Request,
  version: Version,
  contentType: string,
  body: () => BodyInit,
): Response {
  const headers = new Headers({ etag: version.etag, 'cache-control': `public, max-age=${MAX_AGE}` });
  if (version.changedAt) headers.set('last-modified', version.changedAt.toUTCString());
  if (isUnchanged(request.headers, version)) return new Response(null, { status: 304, headers });
  headers.set('content-type', contentType);
  headers.set('x-content-type-options', 'nosniff');
  return new Response(request.method === 'HEAD' ? null : body(), { headers });
}

/** RFC 9110, section 13: tags decide, else the date. */
export function isUnchanged(headers: Headers, { etag, changedAt }: Version): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) {
    const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
    return tags.trim() === '*' || tags.split(',').map(opaque).includes(opaque(etag));
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return changedAt !== undefined && !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
