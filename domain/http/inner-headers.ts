import { ownStepOf } from '#domain/http/own-steps';

/** Next's router asks for parts of a page by these, React for an action. */
const ROUTER = new Set([
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'rsc',
]);

/** Internal headers of Next and of the platforms it knows. */
const INNER =
  /^(?:rsc|next|x-(?:action|deployment|edge|invocation|invoke|matched|middleware|next(?:js)?|now|prerender|vercel))(?:-|$)/;

/**
 * Whether only a part of Next has reason to send this header: from others it would make Next answer with half a page or
 * another one. Only desk pages have Next's router. `server/http/refusals/refused-posts` still needs `next-action`.
 */
export function isForeignTo(name: string, { method, path }: { method: string; path: string }): boolean {
  if (!INNER.test(name) || (name === 'next-action' && method === 'POST')) return false;
  return !(ROUTER.has(name) && ownStepOf(path)?.isDesk);
}

/** Next's router marks a prefetch so. */
export const FETCHED_AHEAD = ['next-router-prefetch', 'next-router-segment-prefetch'];
