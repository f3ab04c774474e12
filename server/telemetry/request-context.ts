import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '#domain/base/process-wide';

type Named = { id: string; isDirect: boolean };

const named = processWide('request names', () => new AsyncLocalStorage<Named>());

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
