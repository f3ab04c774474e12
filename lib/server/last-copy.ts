import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { hasExpired } from '#lib/nodes/following';
import type { Copy } from '#lib/nodes/last-copies';
import { findCopy } from '#lib/nodes/page-cache';
import { countLookup } from '#lib/nodes/page-cache-figures';

type Asked = { headers: IncomingHttpHeaders; method: string; path: string };

/**
 * Where a reader's page failed: the head of the answer is set for what there is of it from before, whose HTML is given. It is
 * marked as old (RFC 9211, `Cache-Status`); as with every failure, nobody on the way is to keep it.
 */
export function answerWithLastCopy(response: ServerResponse, { method, path }: Asked): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const copy = hasExpired() ? undefined : copyAt(path);
  if (!copy) return undefined;
  response.statusCode = 200;
  response.removeHeader('retry-after');
  const policy = copy.headers['content-security-policy'];
  if (policy) response.setHeader('content-security-policy', String(policy));
  const age = Math.max(0, Math.floor((Date.now() - copy.madeAt) / 1000));
  response.setHeader('age', age);
  response.setHeader('cache-status', 'cong-tin; hit; detail=stale-if-error');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  countLookup('failed');
  return copy.html;
}

function copyAt(path: string): Copy | undefined {
  const plain = decodeURIComponent(path.split('?', 1)[0] ?? '/');
  return findCopy(plain === '/' ? '/index' : plain);
}
