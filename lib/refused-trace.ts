import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Answers TRACE with 405 in Next's place, which fails with an error of its own: no web `Request` may have that method. To be
 * called once what every answer bears has been subscribed.
 */
export function refuseTrace(): void {
  const guarded = new WeakSet<Server>();
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    if (guarded.has(server)) return;
    guarded.add(server);
    const emit = server.emit.bind(server) as (event: string, ...rest: unknown[]) => boolean;
    server.emit = ((event: string, ...rest: unknown[]) => {
      const [request, response] = rest as [IncomingMessage, ServerResponse];
      if (event !== 'request' || request.method !== 'TRACE') return emit(event, ...rest);
      response.writeHead(405, { allow: 'GET, HEAD, POST' }).end();
      return true;
    }) as typeof server.emit;
  });
}
