import type { IncomingHttpHeaders } from 'node:http';
import { ownStepOf } from '#domain/http/own-steps';
import type { Failure } from '#server/http/errors/error-page';
import { knownLanguage, preferredLanguage } from '#server/http/errors/known-languages';

/** Copied before answerers and Next change the request. */
export type Asked = {
  headers: IncomingHttpHeaders;
  method: string;
  path: string;
  /** As `performance.now()`. */
  since: number;
};

const EDITOR = /^\/dashboard\/articles\/\d/;
/** For programs, whatever they accept. */
const FOR_PROGRAMS = /^\/(api|media)\/|\/[^/]*\.\w+$/;

/**
 * Whether an error says nothing: a page of Next's, plain text or an empty body. API data and a 4xx page with its own
 * `<main>` say enough.
 */
export function isWordless(status: number, type: string, body: Buffer, { method, path }: Asked): boolean {
  // HEAD brings no body to judge: below 500 such a page is a reader's, with its own words.
  if (type.startsWith('text/html')) return status >= 500 || (method !== 'HEAD' && !body.includes('<main'));
  if (path.startsWith('/api/')) return status >= 500 && body.length === 0;
  return type === '' || type.startsWith('text/plain');
}

/** Whether a person will see the answer. */
export function wantsPage({ headers, path }: Asked, type: string): boolean {
  const destination = headers['sec-fetch-dest'];
  if (destination !== undefined) return ['document', 'iframe', 'frame', 'object', 'embed'].includes(destination);
  if (FOR_PROGRAMS.test(path.split('?', 1)[0] ?? '')) return false;
  return type.startsWith('text/html') || /text\/html/.test(headers.accept ?? '');
}

/** Readers get Vietnamese first, the desk its user's language. */
export function failureOf(status: number, { headers, method, path }: Asked, requestId: string | undefined): Failure {
  const place = EDITOR.test(path) ? 'editor' : ownStepOf(path)?.isDesk ? 'desk' : 'readers';
  const language = place === 'readers' ? 'vi' : (knownLanguage(headers.cookie) ?? preferredLanguage(headers));
  const isRepeatable = method === 'GET' && (status >= 500 || status === 408 || status === 429);
  return { status, place, language, isRepeatable, requestId };
}
