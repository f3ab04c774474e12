import diagnostics from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setting } from '#server/settings/settings';
import { log } from '#server/telemetry/log';

/** A request that has just begun, its answer, and what they go over. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; socket: Socket; server: Server };

/** Looks at a request before anything else does, or gets hold of what its answer is made by. */
export type Step = (exchange: Exchange) => void;

/** Says true where it has answered in Next's place. */
export type Answerer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export type Pipeline = {
  /** What is set up for a server before its first connection is heard. */
  server?: ((server: Server) => void)[];
  /** What is done to every request, in this order. */
  request?: Step[];
  /** Who may answer a request to the public port, in this order; Next does where none has. */
  answer?: Answerer[];
  /** What an answer passes through, whoever gives it, in this order: the first is nearest to Next, the last to the client. */
  response?: Step[];
};

/** What a step failed at is answered by nobody else: it would go on without the rest of what guards it. */
const broken = new WeakSet<IncomingMessage>();

/**
 * Has all HTTP servers of this process work so, from their next connection or request on: Next listens before this is
 * called, and a client may still use a connection that it opened before. Next's servers are among them, whoever starts them.
 */
export function runPipeline({ server: preparations = [], request = [], answer = [], response = [] }: Pipeline): void {
  const known = new WeakSet<Server>();
  // Each wraps what those before it left: what an answer comes to first is wrapped last.
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

/** Whether it came to the port that readers use, and not to one among the parts of this process. */
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

/** Goes on in the same turn while nobody has to wait: a body that arrives before Next listens would be lost. */
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
