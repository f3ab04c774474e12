import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 10;
const PAUSE_MS = 200;
const LIMIT_MS = 3000;

/**
 * Whether this node's public page at `path` shows the revision, or with null is gone, asked as a reader would; tried for a
 * few seconds, since the page is rendered by the first who asks.
 */
export async function isLiveAt(path: string, revisionId: number | null): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await matches(path, revisionId)) return true;
    await pause(PAUSE_MS);
  }
  return false;
}

async function matches(path: string, revisionId: number | null): Promise<boolean> {
  const response = await fetch(`${ownAddress()}${path}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(LIMIT_MS),
    // Left out of the figures: see UNCOUNTED_REASONS.
    headers: { 'user-agent': 'CongTin live check (bot)' },
  }).catch(() => undefined);
  if (!response) return false;
  if (revisionId === null) return response.status === 404 || response.status === 410;
  return response.ok && (await response.text()).includes(`data-revision="${revisionId}"`);
}

function ownAddress(): string {
  const host = process.env['HOST'] ?? '0.0.0.0';
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${process.env['PORT'] ?? 3000}`;
}
