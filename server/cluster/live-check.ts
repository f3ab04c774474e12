import { setTimeout as pause } from 'node:timers/promises';
import { listeningUrl } from '#domain/http/listening';
import { cdnSettings } from '#server/settings/cdn';
import { setting } from '#server/settings/settings';

const TRIES = 10;
const PAUSE_MS = 200;
const LIMIT_MS = 3000;

/** A revision, null for 404 or 410, or a redirect. */
type Answer = number | null | { movedTo: string };

/** Whether this node and the CDN answer so at `path`. Retries, since the first request renders the page. */
export async function isLiveAt(path: string, expected: Answer, tries = TRIES): Promise<boolean> {
  const cdn = cdnSettings()?.readerUrl;
  for (const address of [ownAddress(), ...(cdn ? [cdn] : [])]) {
    if (!(await isSeenThrough(address, path, expected, tries))) return false;
  }
  return true;
}

async function isSeenThrough(address: string, path: string, expected: Answer, tries: number): Promise<boolean> {
  for (let tried = 1; !(await matches(address, path, expected)); tried += 1) {
    if (tried >= tries) return false;
    await pause(PAUSE_MS);
  }
  return true;
}

async function matches(address: string, path: string, expected: Answer): Promise<boolean> {
  const answered = await ask(`${address}${path}`).catch(() => undefined);
  if (!answered) return false;
  const { response, text } = answered;
  if (expected === null) return response.status === 404 || response.status === 410;
  if (typeof expected === 'object') return response.headers.get('location') === expected.movedTo;
  return response.ok && text.includes(`data-revision="${expected}"`);
}

async function ask(address: string) {
  const response = await fetch(address, {
    redirect: 'manual',
    signal: AbortSignal.timeout(LIMIT_MS),
    // Excluded from visit counts: see UNCOUNTED_REASONS.
    headers: { 'user-agent': 'CongTin live check (bot)' },
  });
  return { response, text: await response.text() };
}

function ownAddress(): string {
  return listeningUrl(setting('HOST') ?? '0.0.0.0', setting('PORT'));
}
