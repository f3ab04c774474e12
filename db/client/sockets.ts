import { connect, type Socket } from 'node:net';
import { longestWait } from '#db/client/query-watch';

/** What a statement of the pool may take, in milliseconds; then the database itself gives it up. */
export const STATEMENT_TIMEOUT_MS = 15_000;
const SILENCE_MS = STATEMENT_TIMEOUT_MS + 5000;

type Address = { host: string[]; port: number[]; path: string | false };
/** As seen once a second: bytes both ways, when the last came, and when the first was sent since. */
type Traffic = { read: number; written: number; heardAt: number; askedAt: number | undefined };

const sockets = new Map<Socket, Traffic>();
let watching: NodeJS.Timeout | undefined;

/**
 * Options for a postgres.js client of `url`, so that unlike with its own sockets
 * - a connection is cut when the database has gone without a word: when a statement has had no answer in `SILENCE_MS`, all
 *   are cut on which nothing came either, be it one that only listens. TCP takes up to a quarter of an hour to notice.
 * - what is asked fails when a connection is ended before the first byte, as by a proxy that has no database behind it.
 *   postgres.js would go on trying and say nothing.
 * Where `url` names several hosts it is as without: only postgres.js knows which of them is to be tried next.
 */
export function ownSockets(url: string): object {
  const authority = /^[^:]*:\/\/([^/?]*)/.exec(url)?.[1] ?? '';
  const hosts = authority.slice(authority.lastIndexOf('@') + 1);
  // An option that the README of postgres.js names and its types do not.
  return hosts.includes(',') ? {} : { socket: openSocket };
}

async function openSocket({ host: [host = ''], port: [port = 0], path }: Address): Promise<Socket> {
  // An error that connecting gives at once is told in the next tick. By then postgres.js must have what it listens on.
  await undefined;
  const socket = path ? connect(path) : connect({ host, port });
  sockets.set(socket, { read: 0, written: 0, heardAt: performance.now(), askedAt: undefined });
  socket.once('end', () => {
    if (socket.bytesRead === 0) socket.destroy(neverSpoke());
  });
  // After what has come is read: a process that was held up must not take that for silence.
  watching ??= setInterval(() => setImmediate(cutSilent), 1000).unref();
  return Object.assign(socket, { host, port }); // the name that a certificate must bear
}

function neverSpoke(): Error {
  return Object.assign(new Error('the connection was ended before the database said a word'), { code: 'NEVER_SPOKE' });
}

function cutSilent(): void {
  const now = performance.now();
  const isAway = longestWait(now) > SILENCE_MS;
  for (const [socket, last] of sockets) {
    const traffic = follow(socket, last, now);
    sockets.set(socket, traffic);
    // One that was idle and has just been asked something is not the silent one.
    if (isAway && now - (traffic.askedAt ?? traffic.heardAt) > SILENCE_MS) socket.destroy();
    if (socket.destroyed) sockets.delete(socket);
  }
  if (sockets.size > 0) return;
  clearInterval(watching);
  watching = undefined;
}

function follow({ bytesRead: read, bytesWritten: written }: Socket, last: Traffic, now: number): Traffic {
  if (read !== last.read) return { read, written, heardAt: now, askedAt: undefined };
  return { ...last, written, askedAt: last.askedAt ?? (written !== last.written ? now : undefined) };
}
