import type { IncomingHttpHeaders } from 'node:http';
import { ownStepOf } from '#domain/http/own-steps';
import type { Failure } from '#server/http/errors/error-page';
import { knownLanguage, preferredLanguage } from '#server/http/errors/known-languages';

/** A request as it came, before anything changed it. */
export type Asked = {
  headers: IncomingHttpHeaders;
  method: string;
  path: string;
  /** When, as `performance.now()`. */
  since: number;
};

const EDITOR = /^\/dashboard\/articles\/\d/;
/** Feeds, sitemaps, files and data: programs ask for them, whatever they say that they accept. */
const FOR_PROGRAMS = /^\/(api|media)\/|\/[^/]*\.\w+$/;

/**
 * Whether an error says nothing to whoever meets it: a page of Next's or an empty answer. What is ours speaks for itself,
 * be it data of the API or a page with a main part of its own.
 */
export function isWordless(status: number, type: string, body: Buffer, { path }: Asked): boolean {
  if (type.startsWith('text/html')) return status >= 500 || !body.includes('<main');
  if (path.startsWith('/api/')) return status >= 500 && body.length === 0;
  return type === '' || type.startsWith('text/plain');
}

/** Whether a person will look at the answer. */
export function wantsPage({ headers, path }: Asked, type: string): boolean {
  const destination = headers['sec-fetch-dest'];
  if (destination !== undefined) return ['document', 'iframe', 'frame', 'object', 'embed'].includes(destination);
  if (FOR_PROGRAMS.test(path.split('?', 1)[0] ?? '')) return false;
  return type.startsWith('text/html') || /text\/html/.test(headers.accept ?? '');
}

/** What the page of words is to say. Readers are addressed in Vietnamese first, the desk in its user's language. */
export function failureOf(status: number, { headers, method, path }: Asked, requestId: string | undefined): Failure {
  const place = EDITOR.test(path) ? 'editor' : ownStepOf(path)?.isDesk ? 'desk' : 'readers';
  const language = place === 'readers' ? 'vi' : (knownLanguage(headers.cookie) ?? preferredLanguage(headers));
  const isRepeatable = method === 'GET' && (status >= 500 || status === 408 || status === 429);
  return { status, place, language, isRepeatable, requestId };
}
