import { AsyncLocalStorage } from 'node:async_hooks';

type Named = { id: string; isDirect: boolean };

/** Pages and the instrumentation are bundled apart: both share one store. */
const shared = globalThis as typeof globalThis & { congTinRequestIds?: AsyncLocalStorage<Named> };
shared.congTinRequestIds ??= new AsyncLocalStorage();
const named = shared.congTinRequestIds;

/** Names what this process does from here on, until another request begins. */
export function enterRequest(request: Named): void {
  named.enterWith(request);
}

/** The id of the request being answered, for what is logged meanwhile; undefined outside of one. */
export function requestId(): string | undefined {
  return named.getStore()?.id;
}

/** Whether the request being answered was made on this machine, and not handed on by a proxy on it. */
export function isDirectRequest(): boolean {
  return named.getStore()?.isDirect ?? false;
}
