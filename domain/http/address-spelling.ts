import { firstStepOf, ownStepOf } from '#domain/http/own-steps';
import { ownSlugsNot } from '#domain/http/reader-pages';

const MADE_BY_QUERY = new Set(ownSlugsNot('isKept'));

/** Whether the query chooses what is shown. */
export function readsQuery(path: string): boolean {
  return ownStepOf(path)?.takesInput || MADE_BY_QUERY.has(firstStepOf(path));
}

/**
 * The one spelling of a `plainAddress` path: no needless escapes (RFC 3986, section 6.2.2), no empty step, no slash at
 * the end, `/` for Next's `/index`.
 */
export function canonicalPath(path: string): string {
  const letters = path.replace(/%[\da-f]{2}/gi, (escaped) => {
    const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : escaped;
  });
  const steps = `/${letters.split('/').filter(Boolean).join('/')}`;
  return steps === '/index' ? '/' : steps;
}

/**
 * Respells paths of Next's own pages and data, which are bare, English or half a page: Next finds none and the portal's
 * own 404 is shown.
 */
export function pathForNext(path: string): string {
  const isOwn = /^\/(?:404|500)$/.test(path) || (path.startsWith('/_') && !path.startsWith('/_next/static/'));
  const hidden = isOwn ? `/%${path.charCodeAt(1).toString(16).toUpperCase()}${path.slice(2)}` : path;
  return hidden.replace(/\.rsc$/, '%2Ersc');
}

/** Judges by the form of the path; false where input is taken, whatever the name. */
export function isFile(path: string): boolean {
  if (ownStepOf(path)?.takesInput) return false;
  return path.startsWith('/_next/') || path.slice(path.lastIndexOf('/')).includes('.');
}
