import type { ServerResponse } from 'node:http';
import type { Exchange } from '#server/http/pipeline/pipeline';
import { isCompressibleType } from '#server/http/response/body';

/**
 * Says `Vary: Accept-Encoding` on packed and plain answers alike, so that no cache gives one client what only another
 * can read (RFC 9110, 12.5.5). A 304 says what its 200 would.
 */
export function varyByEncoding({ response }: Exchange): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const said = (name: string) => String(response.getHeader(name) ?? '');
    // A 304 has no type: weak ETags are those of what may be packed, and of built files.
    const varies = status === 304 ? said('etag').startsWith('W/') : isCompressibleType(response);
    if (!response.headersSent && varies && !/accept-encoding/i.test(said('vary')))
      response.appendHeader('vary', 'Accept-Encoding');
    return writeHead(status, ...rest);
  }) as typeof response.writeHead;
}
