import type { Purge } from '#server/cdn/contract';

const LIMIT_MS = 5000;

/** Tells every Varnish (`deploy/varnish/default.vcl`) to forget the keys; all of them must have heard it. */
export function varnishPurge(urls: string[], secret: string): Purge {
  return async (keys) => {
    const headers = { 'xkey-purge': keys.join(' '), 'x-purge-secret': secret };
    await Promise.all(urls.map((url) => purgeOne(url, headers)));
  };
}

async function purgeOne(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, {
    method: 'PURGE',
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${new URL(url).host}: HTTP ${response.status}`);
}
