import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { processWide } from '#domain/base/process-wide';
import type { Exchange } from '#server/http/pipeline/pipeline';

type Choice = { status: number; headers: Record<string, string> };

type Request = { response: ServerResponse; chosen?: Choice };

const requests = processWide('requests', () => new AsyncLocalStorage<Request>());

/**
 * Answers the present request with that status and those headers, whatever Next would have said. For pages rendered anew
 * for every request (`force-dynamic`), to be called before the page's component returns. False where the answer has begun,
 * as one to Next's own router (RSC) has by then: that stays 200.
 */
export function answerWith(status: number, headers: Record<string, string> = {}): boolean {
  const request = requests.getStore();
  if (!request) throw new Error('answerWith: no request is being answered');
  if (request.response.headersSent) return false;
  request.chosen = { status, headers };
  return true;
}

/** Sends what `answerWith` chose, unless the page failed after it chose. */
export function sendChosenStatus({ response }: Exchange): void {
  const request: Request = { response };
  requests.enterWith(request);
  const write = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!request.chosen || status >= 500) return write(status, ...rest);
    for (const [name, value] of Object.entries(request.chosen.headers)) response.setHeader(name, value);
    return write(request.chosen.status, ...rest);
  }) as typeof response.writeHead;
}
