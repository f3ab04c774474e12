import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import type { Step } from '#server/http/pipeline/pipeline';
import { enterRequest } from '#server/telemetry/request-context';

const SAFE = /^[\w.-]{8,64}$/;
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** Gives a request and its answer an `X-Request-Id`: the proxy's if `isTrusted` and of a safe shape, else a new one. */
export function nameRequests(isTrusted: boolean): Step {
  return ({ request, response }) => {
    const id = chooseId(request.headers['x-request-id'], isTrusted);
    request.headers['x-request-id'] = id;
    response.setHeader('x-request-id', id);
    enterRequest({ id, isDirect: isDirect(request) });
  };
}

export function chooseId(given: string | string[] | undefined, isTrusted: boolean): string {
  return isTrusted && typeof given === 'string' && SAFE.test(given) ? given : randomUUID();
}

/** A proxy speaks HTTP/1.0 by default or adds a header. */
function isDirect({ headers, httpVersion, socket }: IncomingMessage): boolean {
  const { remoteAddress = '', remoteFamily } = socket;
  const isLocal = LOOPBACK.check(remoteAddress, remoteFamily === 'IPv6' ? 'ipv6' : 'ipv4');
  return isLocal && httpVersion !== '1.0' && !PROXY_HEADERS.some((name) => name in headers);
}
