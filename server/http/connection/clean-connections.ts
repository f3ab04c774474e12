import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Exchange } from '#server/http/pipeline/pipeline';

/** Of a request that is answered before it came in whole, this much more is read and thrown away, as of an upload. */
const DISCARDED_BYTES = 64 * 1024 * 1024;
/** A sender that is silent for so long, or not done after that long, is cut off: the times that nginx takes. */
const SILENCE_MS = 5000;
const LINGER_MS = 30_000;

/**
 * Leaves no connection with half a request on it, whatever answered and why. An answer that begins before its request is
 * there whole says `Connection: close`; what still comes is thrown away within bounds before the connection is closed, so
 * that its sender, or the proxy between, gets the answer and no reset.
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

/** Says `100 Continue` only once somebody reads what would come. */
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

/** By its headers: whether all of it is there is known only after it was handed out. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Takes the request from whoever began to read it, and puts off Node's closing of the connection until the rest is there
 * or a bound is reached.
 */
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
  // Else Node throws away by itself what nobody began to read, however much it is.
  request._read(0);
  socket.resume();
}
