import type { Server } from 'node:http';
import { keptViewsRecorded } from '#server/visits/kept-views';

/** Has a server that is told to close say that it has only when the views that were counted beside Next are recorded. */
export function recordBeforeClosing(server: Server): void {
  const close = server.close.bind(server);
  server.close = (done?: (error?: Error) => void) => close((error) => keptViewsRecorded().then(() => done?.(error)));
}
