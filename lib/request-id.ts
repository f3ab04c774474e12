import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Pages and the instrumentation are bundled apart: both share one store. */
const shared = globalThis as typeof globalThis & { congTinRequestIds?: AsyncLocalStorage<string> };
shared.congTinRequestIds ??= new AsyncLocalStorage();
const ids = shared.congTinRequestIds;

const SAFE = /^[\w.-]{8,64}$/;

/** The id of the request being answered, for what is logged meanwhile; undefined outside of one. */
export function requestId(): string | undefined {
  return ids.getStore();
}

/**
 * Gives every request an id, which its answer bears as `X-Request-Id`: that of a proxy where `isTrusted` says that there is
 * one and the id is of a harmless shape, else one of its own.
 */
export function nameRequests(isTrusted: boolean): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const id = chooseId(request.headers['x-request-id'], isTrusted);
    request.headers['x-request-id'] = id;
    response.setHeader('x-request-id', id);
    ids.enterWith(id);
  });
}

export function chooseId(given: string | string[] | undefined, isTrusted: boolean): string {
  return isTrusted && typeof given === 'string' && SAFE.test(given) ? given : randomUUID();
}
