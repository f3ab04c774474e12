import { ownStepOf } from '#domain/http/own-steps';

/** By these Next's router asks for parts of a page, and React for an action. */
const ROUTER = new Set([
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'rsc',
]);

/** How the parts of Next, and the platforms it knows, name what they say to each other. */
const INNER =
  /^(?:rsc|next|x-(?:action|deployment|edge|invocation|invoke|matched|middleware|next(?:js)?|now|prerender|vercel))(?:-|$)/;

/**
 * Whether a request header is one that nobody but a part of Next has reason to send, so that whoever else does would make it
 * answer with half a page or another one. The desk's pages have Next's router; readers' pages have not, whose links are links.
 * What an action is called that is sent elsewhere is still to be known by what refuses it (`server/http/refusals/refused-posts`).
 */
export function isForeignTo(name: string, { method, path }: { method: string; path: string }): boolean {
  if (!INNER.test(name) || (name === 'next-action' && method === 'POST')) return false;
  return !(ROUTER.has(name) && ownStepOf(path)?.isDesk);
}

/** By these Next's router says that nobody looks at the page yet. */
export const FETCHED_AHEAD = ['next-router-prefetch', 'next-router-segment-prefetch'];
