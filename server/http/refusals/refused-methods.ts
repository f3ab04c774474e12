import type { IncomingMessage, ServerResponse } from 'node:http';
import { firstStepOf, ownStepOf } from '#domain/http/own-steps';

/**
 * Answers in Next's place to methods that an address does not take: 405, and to the question which it takes, those. Next
 * would show a page to `DELETE`, and fails at `TRACE`, since no web `Request` may have that method, and at what would change
 * a file. The API says itself what it takes, but to `TRACE`.
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
