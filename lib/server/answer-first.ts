import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { log } from '#lib/watch/log';

type IsAnswered = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/**
 * Shows every request to the public port to `isAnswered` before Next sees it, once all that every answer bears is set up: where it says true
 * it has answered. What is given last looks first.
 */
export function answerFirst(isAnswered: IsAnswered): void {
  const watched = new WeakSet<Server>();
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    if (watched.has(server)) return;
    watched.add(server);
    const emit = server.emit.bind(server) as (event: string, ...rest: unknown[]) => boolean;
    server.emit = ((event: string, ...rest: unknown[]) => {
      if (event !== 'request') return emit(event, ...rest);
      const [request, response] = rest as [IncomingMessage, ServerResponse];
      if (request.socket.localPort !== Number(process.env['PORT'])) return emit(event, ...rest);
      const answered = isAnswered(request, response);
      if (answered === false) return emit(event, ...rest);
      if (answered !== true) {
        answered.then(
          (isDone) => isDone || emit(event, ...rest),
          (error) => {
            log.error('server', 'failed before Next', error);
            response.writeHead(500).end();
          },
        );
      }
      return true;
    }) as typeof server.emit;
  });
}
