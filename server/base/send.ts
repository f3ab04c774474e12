const LIMIT_MS = 10_000;

type Sent = { method?: string; headers: Record<string, string>; body?: string; limitMs?: number };

/** Times out after ten seconds by default, and rejects redirects. */
export function send(url: string, { limitMs = LIMIT_MS, ...sent }: Sent): Promise<Response> {
  return fetch(url, { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(limitMs), ...sent });
}

/** Rejects with the status where it is no success. */
export async function deliver(url: string, sent: Sent, receiver?: string): Promise<void> {
  const response = await send(url, sent);
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${receiver === undefined ? '' : `${receiver}: `}HTTP ${response.status}`);
}
