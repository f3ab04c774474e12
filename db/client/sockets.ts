import { connect, type Socket } from 'node:net';
import { longestWait } from '#db/client/query-watch';

/** The database itself gives up longer statements. */
export const STATEMENT_TIMEOUT_MS = 15_000;
const SILENCE_MS = STATEMENT_TIMEOUT_MS + 5000;

type Address = { host: string[]; port: number[]; path: string | false };
/** Sampled once a second: bytes, last receipt, and first sending since. */
type Traffic = { read: number; written: number; heardAt: number; askedAt: number | undefined };

const sockets = new Map<Socket, Traffic>();
let watching: NodeJS.Timeout | undefined;

/**
 * Options for a postgres.js client of `url`:
 * - When a statement has no answer in `SILENCE_MS`, all connections silent for as long are cut, listeners included. TCP
 *   takes up to a quarter of an hour to notice.
 * - Queries fail when a connection ends before the first byte, as by a proxy without a database. postgres.js would
 *   retry and say nothing.
 * Empty if `url` names several hosts: only postgres.js knows which is next.
 */
export function ownSockets(url: string): object {
  const authority = /^[^:]*:\/\/([^/?]*)/.exec(url)?.[1] ?? '';
  const hosts = authority.slice(authority.lastIndexOf('@') + 1);
  // In the README of postgres.js, but not in its types.
  return hosts.includes(',') ? {} : { socket: openSocket };
}

async function openSocket({ host: [host = ''], port: [port = 0], path }: Address): Promise<Socket> {
  // Connecting in a microtask lets postgres.js listen before an immediate error is told in the next tick.
  await undefined;
  const socket = path ? connect(path) : connect({ host, port });
  sockets.set(socket, { read: 0, written: 0, heardAt: performance.now(), askedAt: undefined });
  socket.once('end', () => {
    if (socket.bytesRead === 0) socket.destroy(neverSpoke());
  });
  // After pending reads: a process that was held up must not take its own delay for silence.
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
    // A connection that was idle until just now is not the silent one.
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
