import type { Exchange } from '#server/http/pipeline/pipeline';

/**
 * Sends `Location` and `Permissions-Policy` once. Next 16.4 repeats the first for a redirect from an ISR page
 * (vercel/next.js#82117), which crawlers read as one broken address; and it adds the headers of a kept page to those that
 * are set for all, though the page's own policy stands for theirs.
 */
export function sendHeadersOnce({ response }: Exchange): void {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) => {
    const known = name.toLowerCase();
    if (known === 'permissions-policy') return response.setHeader(name, value);
    return known === 'location' && response.hasHeader('location') ? response : append(name, value);
  };
}
