const LIMIT_MS = 10_000;

type Sent = { method?: string; headers: Record<string, string>; body?: string; limitMs?: number };

/** Sends something to another service, as POST, and gives its answer: within ten seconds, and without being led elsewhere. */
export function send(url: string, { limitMs = LIMIT_MS, ...sent }: Sent): Promise<Response> {
  return fetch(url, { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(limitMs), ...sent });
}

/** As `send`, where only whether it was taken matters: rejects with the status where it was not. */
export async function deliver(url: string, sent: Sent, receiver?: string): Promise<void> {
  const response = await send(url, sent);
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${receiver === undefined ? '' : `${receiver}: `}HTTP ${response.status}`);
}
