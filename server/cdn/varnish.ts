import { deliver } from '#server/base/send';
import type { Purge } from '#server/cdn/contract';

const LIMIT_MS = 5000;

/** Tells every Varnish (`deploy/varnish/default.vcl`) to forget the keys; all of them must have heard it. */
export function varnishPurge(urls: string[], secret: string): Purge {
  return async (keys) => {
    const headers = { 'xkey-purge': keys.join(' '), 'x-purge-secret': secret };
    await Promise.all(
      urls.map((url) => deliver(url, { method: 'PURGE', headers, limitMs: LIMIT_MS }, new URL(url).host)),
    );
  };
}
