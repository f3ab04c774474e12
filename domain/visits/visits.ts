import { copyOf } from '#domain/base/text-copy';

/** Silence after which a reader's view starts a new visit. */
export const VISIT_SILENCE_MS = 30 * 60_000;

export const ONLINE_MS = 5 * 60_000;

/**
 * New visitors counted per address and hour, by default. Thousands of people share an address of a mobile carrier or
 * ministry, but with few user agents: Chrome and Safari hide models.
 */
export const NEWCOMERS_AN_HOUR = 300;

/**
 * Why a request is not counted; each reason has its own counter. A new one needs words (`figures.json`) and code: in
 * `requestReason` if the request alone decides, else in `reasonToLeaveOut` (`server/visits/recording`).
 * `db/visits/visitors` decides `flood`, a full buffer `dropped`. Requests outside the middleware's matcher are unknown
 * here.
 */
export const UNCOUNTED_REASONS = [
  'method',
  'prefetch',
  'subrequest',
  'bot',
  'editor',
  'unknown_path',
  'flood',
  'dropped',
] as const;
export type UncountedReason = (typeof UNCOUNTED_REASONS)[number];

export type Hit = {
  path: string;
  /** In milliseconds since the epoch. */
  at: number;
  method: string;
  address: string;
  userAgent: string;
  purpose?: string;
  range?: string;
  destination?: string;
  /** The desk's session cookie, unverified. */
  session?: string;
};

/** In UTF-16 units; no page has a path of this length. */
const LONGEST = {
  path: 513,
  method: 16,
  address: 64,
  userAgent: 512,
  purpose: 128,
  range: 8,
  destination: 32,
  session: 4096,
} satisfies Record<Exclude<keyof Hit, 'at'>, number>;

/** Cuts all texts to size: a request may have 128 KB, and a hundred thousand hits may wait in memory. */
export function cutHit(hit: Hit): Hit {
  const cut = Object.entries(LONGEST).map(([name, length]) => {
    const text = hit[name as keyof typeof LONGEST];
    return [name, text === undefined ? undefined : copyOf(text.slice(0, length))] as const;
  });
  return { ...hit, ...Object.fromEntries(cut) };
}

/** `id` makes recording idempotent; `waiting` counts the hits buffered behind. */
export type Batch = { id: string; hits: Hit[]; dropped: number; waiting?: number };

/** `total` includes the opening balance. */
export type VisitStatistics = {
  today: number;
  yesterday: number;
  week: number;
  month: number;
  total: number;
  online: number;
};

/** Headers of prefetches and previews, by browsers of various ages. */
export const PURPOSE_HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
const AHEAD = /prefetch|prerender|preview|preload/i;

export function requestReason(hit: Hit): UncountedReason | undefined {
  if (hit.method !== 'GET') return 'method';
  if (hit.purpose && AHEAD.test(hit.purpose)) return 'prefetch';
  // Browsers never navigate with a range.
  if (hit.range || (hit.destination && hit.destination !== 'document')) return 'subrequest';
  return undefined;
}

/** `times` (ms) may be in any order; `lastSeen` is undefined for a new reader. */
export function countVisits(times: number[], lastSeen: number | undefined): { visits: number; lastSeen: number } {
  let last = lastSeen ?? Number.NEGATIVE_INFINITY;
  let visits = 0;
  for (const time of times.toSorted((a, b) => a - b)) {
    if (time - last >= VISIT_SILENCE_MS) visits += 1;
    last = Math.max(last, time);
  }
  return { visits, lastSeen: last };
}
