import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const READING = ['GET', 'HEAD'];

/**
 * Answers in Next's place where Next fails with an error of its own: 405 to TRACE, since no web `Request` may have that
 * method, and to whatever would change a file; to the question what a file takes, that. To be called once what every
 * answer bears has been subscribed.
 */
export function refuseMethods(): void {
  const guarded = new WeakSet<Server>();
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    if (guarded.has(server)) return;
    guarded.add(server);
    const emit = server.emit.bind(server) as (event: string, ...rest: unknown[]) => boolean;
    server.emit = ((event: string, ...rest: unknown[]) => {
      const [request, response] = rest as [IncomingMessage, ServerResponse];
      if (event !== 'request' || isTaken(request)) return emit(event, ...rest);
      response.writeHead(request.method === 'OPTIONS' ? 204 : 405, { allow: 'GET, HEAD, OPTIONS' }).end();
      return true;
    }) as typeof server.emit;
  });
}

function isTaken({ method = 'GET', url = '/' }: IncomingMessage): boolean {
  return READING.includes(method) || (method !== 'TRACE' && !isFile(url.split('?', 1)[0] ?? ''));
}

/** Built and public files, feeds, the sitemap: whatever ends like a file. The API says itself what it takes. */
function isFile(path: string): boolean {
  if (path.startsWith('/api/')) return false;
  return path.startsWith('/_next/') || path.slice(path.lastIndexOf('/')).includes('.');
}
