import { servePortal } from '#cli/portal/serve';
import { startServer } from '#cli/web/server';

/**
 * `npm run dev`, on this machine alone. Changes to what `server/start.ts` starts need a restart; others take effect
 * with the next request.
 */
await servePortal('localhost', ({ port, host, signal }) => startServer({ port, host, signal, isDevelopment: true }));
