import type { ServerResponse } from 'node:http';
import { usesFramework } from '#domain/http/own-steps';
import { withoutMarks } from '#domain/http/page-parts';
import { withoutFramework } from '#domain/http/plain-page';
import type { Exchange } from '#server/http/pipeline/pipeline';
import { bytesOf, originalOf } from '#server/http/response/body';
import { policiesOf } from '#server/pages/page-headers';

const plain = new WeakSet<ServerResponse>();

/** Marks a page stored without the framework, so that it is not searched again. */
export function passPlainPage(response: ServerResponse): void {
  plain.add(response);
}

/**
 * Removes the scripts by which Next 16 hydrates readers' pages. Cached pages are stored so (`server/pages/page-cache`);
 * others are buffered first.
 */
export function sendPlainPages({ request, response }: Exchange): void {
  if (usesFramework(request.url ?? '/')) return;
  const { write, end, flushHeaders } = originalOf(response);
  const isPage = () =>
    !response.headersSent && !plain.has(response) && String(response.getHeader('content-type')).startsWith('text/html');
  const parts: Buffer[] = [];
  response.flushHeaders = () => {
    if (!isPage()) flushHeaders();
  };
  response.write = ((chunk: string | Uint8Array, coding?: BufferEncoding) => {
    if (!isPage()) return write(bytesOf(chunk, coding));
    parts.push(bytesOf(chunk, coding));
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: string | Uint8Array, coding?: BufferEncoding) => {
    if (!isPage() && parts.length === 0) return end(chunk, coding);
    if (chunk && typeof chunk !== 'function') parts.push(bytesOf(chunk, coding));
    if (!isPage() || parts.length === 0) return end(parts.length > 0 ? Buffer.concat(parts) : undefined);
    const html = withoutMarks(withoutFramework(Buffer.concat(parts).toString()));
    for (const [name, value] of Object.entries(policiesOf(html))) response.setHeader(name, value);
    const page = Buffer.from(html);
    response.setHeader('content-length', page.length);
    return end(page);
  }) as typeof response.end;
}
