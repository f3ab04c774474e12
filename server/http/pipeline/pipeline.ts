import diagnostics from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setting } from '#server/settings/settings';
import { log } from '#server/telemetry/log';

export type Exchange = { request: IncomingMessage; response: ServerResponse; socket: Socket; server: Server };

export type Step = (exchange: Exchange) => void;

/** True if it has answered in Next's place. */
export type Answerer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export type Pipeline = {
  /** Before a server's first connection is heard. */
  server?: ((server: Server) => void)[];
  request?: Step[];
  /** For the public port; Next answers if none does. */
  answer?: Answerer[];
  /** In order, from Next to the client. */
  response?: Step[];
};

/** Requests whose step failed go no further: the rest of their guards did not run. */
const broken = new WeakSet<IncomingMessage>();

/**
 * Runs these steps on all HTTP servers of this process, Next's included, from the next connection or request on: Next
 * already listens, and clients may hold connections.
 */
export function runPipeline({ server: preparations = [], request = [], answer = [], response = [] }: Pipeline): void {
  const known = new WeakSet<Server>();
  // Each wraps those before it, so the nearest to Next comes last.
  const inOrder = [...request, ...response.toReversed()];
  const meet = (server: unknown) => {
    if (!(server instanceof Server) || known.has(server)) return;
    known.add(server);
    for (const prepare of preparations) prepare(server);
    askFirst(server, answer);
  };
  diagnostics.subscribe('net.server.socket', (message) => {
    meet((message as { socket: Socket & { server?: unknown } }).socket.server);
  });
  diagnostics.subscribe('http.server.request.start', (message) => {
    const exchange = message as Exchange;
    meet(exchange.server);
    try {
      for (const step of inOrder) step(exchange);
    } catch (error) {
      note(error);
      broken.add(exchange.request);
    }
  });
}

/** Whether it came to the readers' port. */
export function isPublic({ socket }: IncomingMessage): boolean {
  return socket.localPort === setting('PORT');
}

function askFirst(server: Server, answerers: Answerer[]): void {
  const emit = server.emit.bind(server) as (event: string, ...rest: unknown[]) => boolean;
  server.emit = ((event: string, ...rest: unknown[]) => {
    if (event !== 'request') return emit(event, ...rest);
    const [request, response] = rest as [IncomingMessage, ServerResponse];
    if (broken.has(request)) giveUp(response);
    else if (!isPublic(request)) return emit(event, ...rest);
    else offer(answerers, request, response, () => emit(event, ...rest));
    return true;
  }) as typeof server.emit;
}

/** Stays in the same turn unless an answerer waits: a body arriving before Next listens would be lost. */
function offer(answerers: Answerer[], request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const fail = (error: unknown) => {
    note(error);
    giveUp(response);
  };
  try {
    for (const [place, isAnswered] of answerers.entries()) {
      const answered = isAnswered(request, response);
      if (answered === true) return;
      if (answered === false) continue;
      const rest = answerers.slice(place + 1);
      answered.then((isDone) => isDone || offer(rest, request, response, next), fail);
      return;
    }
    next();
  } catch (error) {
    fail(error);
  }
}

function note(error: unknown): void {
  log.error('server', 'failed before Next', error);
}

function giveUp(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end();
}
