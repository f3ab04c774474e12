import { createHash } from 'node:crypto';

/** Names one state of what an address answers. */
type Version = {
  /** Compared weakly: an answer may be compressed on its way. */
  etag: string;
  /** When it last changed, if that is known; never too early. */
  changedAt: Date | undefined;
};

/** How long a cache may answer without asking, in seconds. */
const MAX_AGE = 60;

/** The tag of a state that `content` tells from every other. */
export function etagOf(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** Answers with 304 and nothing where the client has this version already; `body` is asked for only if it is sent. */
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

/** Whether the client's copy is this version (RFC 9110, section 13): its tags decide, else its date. */
export function isUnchanged(headers: Headers, { etag, changedAt }: Version): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) {
    const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
    return tags.trim() === '*' || tags.split(',').map(opaque).includes(opaque(etag));
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return changedAt !== undefined && !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
