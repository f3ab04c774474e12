import { firstStepOf, ownStepOf } from '#domain/http/own-steps';
import { ownSlugsNot } from '#domain/http/reader-pages';

const MADE_BY_QUERY = new Set(ownSlugsNot('isKept'));

/** Whether a query chooses what is shown; everywhere else it says nothing, whoever put it there. */
export function readsQuery(path: string): boolean {
  return ownStepOf(path)?.takesInput || MADE_BY_QUERY.has(firstStepOf(path));
}

/**
 * The one spelling of a path that is plain already (`plain-address`): no letter escaped that need not be (RFC 3986, section
 * 6.2.2), no empty step, no slash at the end, and the home page by no other name that Next has for it.
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
 * The path as Next is asked for it. Where Next has pages and data of its own, which are bare, English or half a page, it is
 * spelled so that Next sees an address that nobody has taken: it is not found then, in the portal's own words.
 */
export function pathForNext(path: string): string {
  const isOwn = /^\/(?:404|500)$/.test(path) || (path.startsWith('/_') && !path.startsWith('/_next/static/'));
  const hidden = isOwn ? `/%${path.charCodeAt(1).toString(16).toUpperCase()}${path.slice(2)}` : path;
  return hidden.replace(/\.rsc$/, '%2Ersc');
}

/** Built and public files, feeds, the sitemap: whatever ends like a file, but where something is posted to, whatever it is called. */
export function isFile(path: string): boolean {
  if (ownStepOf(path)?.takesInput) return false;
  return path.startsWith('/_next/') || path.slice(path.lastIndexOf('/')).includes('.');
}
