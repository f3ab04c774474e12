import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Exchange } from '#server/http/pipeline/pipeline';

/** The most that is discarded after an early answer: an upload's size. */
const DISCARDED_BYTES = 64 * 1024 * 1024;
/** The limits of nginx: for a silent sender, and for all of the rest. */
const SILENCE_MS = 5000;
const LINGER_MS = 30_000;

/**
 * Leaves no half-read request on a connection. An answer before the request is complete says `Connection: close`; the
 * rest is discarded within bounds first, so that the sender or proxy gets the answer and not a reset.
 */
export function leaveConnectionClean({ request, response, socket }: Exchange): void {
  if (!hasBody(request)) return;
  const write = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = ((...args: unknown[]) => {
    if (!request.complete) response.shouldKeepAlive = false;
    return write(...args);
  }) as typeof response.writeHead;
  response.once('finish', () => {
    if (!request.complete) discardRest(request, socket);
  });
}

/** Sends `100 Continue` only once the body is read. */
export function continueOnceRead(server: Server): void {
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    const read = request._read;
    request._read = (size) => {
      request._read = read;
      if (!response.headersSent) response.writeContinue();
      read.call(request, size);
    };
    server.emit('request', request, response);
  });
}

/** By headers: `complete` is known only after the request was handed out. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Takes over the request and delays Node's close until the rest has arrived or a bound is reached. */
function discardRest(request: IncomingMessage, socket: Socket): void {
  const destroySoon = socket.destroySoon.bind(socket);
  const push = request.push.bind(request);
  let bytes = 0;
  const cutOff = () => socket.destroy();
  const silence = setTimeout(cutOff, SILENCE_MS);
  const limit = setTimeout(cutOff, LINGER_MS);
  socket.destroySoon = () => {};
  request.push = (chunk: Buffer | null) => {
    silence.refresh();
    bytes += chunk?.length ?? 0;
    if (bytes > DISCARDED_BYTES) cutOff();
    if (chunk !== null) return true;
    destroySoon();
    return push(null);
  };
  socket.once('close', () => {
    clearTimeout(silence);
    clearTimeout(limit);
  });
  // Otherwise Node discards an unread body without bound.
  request._read(0);
  socket.resume();
}
