import type { Server } from 'node:http';

/** Node's five minutes are too short for a large video over a slow line. */
const REQUEST_MS = 3_600_000;

/** Allows an hour for a request; `lib/media/incoming` drops silent ones. */
export function allowLongUploads(server: Server): void {
  server.requestTimeout = REQUEST_MS;
}
