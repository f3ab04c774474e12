import type { Server } from 'node:http';

/** A large video over a slow line takes longer than the five minutes that Node gives a request to arrive. */
const REQUEST_MS = 3_600_000;

/** Lets a request take up to an hour to arrive; one that falls silent is given up by `lib/media/incoming`. */
export function allowLongUploads(server: Server): void {
  server.requestTimeout = REQUEST_MS;
}
