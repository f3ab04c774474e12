import type { Server } from 'node:http';
import { keptViewsRecorded } from '#server/visits/kept-views';

/** Delays `server.close`'s callback until views counted outside Next are recorded. */
export function recordBeforeClosing(server: Server): void {
  const close = server.close.bind(server);
  server.close = (done?: (error?: Error) => void) => close((error) => keptViewsRecorded().then(() => done?.(error)));
}
