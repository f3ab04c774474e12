import { clientAddress } from '#domain/http/client-address';
import type { Step } from '#server/http/pipeline/pipeline';

/**
 * Replaces `X-Forwarded-For` of every request, before anything reads it, by the one address that is believed: the
 * connection's own, or with `hops` trusted proxies the one that the outermost of them saw. What a client writes into
 * the header itself is never believed.
 */
export function believeOnlyTrustedProxies(hops: number): Step {
  return ({ request }) => {
    const forwarded = String(request.headers['x-forwarded-for'] ?? '');
    request.headers['x-forwarded-for'] = clientAddress(forwarded, request.socket.remoteAddress ?? '', hops);
  };
}
