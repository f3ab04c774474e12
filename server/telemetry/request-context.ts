import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '#domain/base/process-wide';

type Named = { id: string; isDirect: boolean };

const named = processWide('request names', () => new AsyncLocalStorage<Named>());

/** Names the asynchronous context until another request begins. */
export function enterRequest(request: Named): void {
  named.enterWith(request);
}

export function requestId(): string | undefined {
  return named.getStore()?.id;
}

/** Whether the request was made on this machine and not passed on by a proxy there. */
export function isDirectRequest(): boolean {
  return named.getStore()?.isDirect ?? false;
}
