import type { ServerResponse } from 'node:http';
import { statusOf } from '#domain/http/kept-status';
import type { Exchange } from '#server/http/pipeline/pipeline';

/**
 * Gives a page the status that it names (`domain/http/kept-status`) where no page cache sees it, as in development: its
 * head waits for its first piece, which has all that does not stream.
 */
export function sendUnkeptStatus({ response }: Exchange): void {
  const { flushHeaders, write, end } = response;
  const isUndecided = () => !response.headersSent && response.statusCode === 200 && isPage(response);
  const decide = (piece: unknown) => {
    if (isUndecided() && piece && typeof piece !== 'function')
      response.statusCode = statusOf(Buffer.from(piece as string).toString()) ?? 200;
  };
  response.flushHeaders = () => {
    if (!isUndecided()) flushHeaders.call(response);
  };
  response.write = ((...given: Parameters<typeof write>) => {
    decide(given[0]);
    return write.apply(response, given);
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    decide(given[0]);
    return end.apply(response, given);
  }) as typeof end;
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html');
}
