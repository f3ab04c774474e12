import type { Exchange } from '#server/http/pipeline/pipeline';

/**
 * Sends `Location` once. Next 16.4 repeats it for a redirect from an ISR page (vercel/next.js#82117), which crawlers
 * read as one broken address.
 */
export function sendLocationOnce({ response }: Exchange): void {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    name.toLowerCase() === 'location' && response.hasHeader('location') ? response : append(name, value);
}
