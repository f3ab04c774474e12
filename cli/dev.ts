import { servePortal } from '#cli/portal/serve';
import { startServer } from '#cli/web/server';

/**
 * `npm run dev`: the portal for whoever changes it, on this machine alone. A component, a query or the middleware that was
 * edited is on the next request; what starts with the process (`server/start.ts`) is, when it is started again.
 */
await servePortal('localhost', ({ port, host, signal }) => startServer({ port, host, signal, isDevelopment: true }));
