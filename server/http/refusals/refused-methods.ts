import type { IncomingMessage, ServerResponse } from 'node:http';
import { firstStepOf, ownStepOf } from '#domain/http/own-steps';

/**
 * Answers 405, or `OPTIONS` with the allowed methods. Next would show a page to `DELETE`, and fails at `TRACE` and at
 * changes to a file. The API answers for itself, except to `TRACE`.
 */
export function refuseMethod(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = 'GET' } = request;
  const taken = methodsOf(request);
  if (taken === undefined ? method !== 'TRACE' : taken.includes(method)) return false;
  const allow = [...(taken ?? ['GET', 'HEAD']), 'OPTIONS'].join(', ');
  response.writeHead(method === 'OPTIONS' ? 204 : 405, { allow }).end();
  return true;
}

function methodsOf({ url = '/' }: IncomingMessage): string[] | undefined {
  if (firstStepOf(url) === 'api') return undefined;
  return ownStepOf(url)?.takesInput ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
}
