import { clientAddress } from '#domain/http/client-address';
import type { Step } from '#server/http/pipeline/pipeline';

/**
 * Replaces `X-Forwarded-For`, before anything reads it, by the connection's address or, with `hops` trusted proxies,
 * the one that the outermost saw. A client's own value is never trusted.
 */
export function believeOnlyTrustedProxies(hops: number): Step {
  return ({ request }) => {
    const forwarded = String(request.headers['x-forwarded-for'] ?? '');
    request.headers['x-forwarded-for'] = clientAddress(forwarded, request.socket.remoteAddress ?? '', hops);
  };
}
