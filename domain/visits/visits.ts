/** A reader comes back as a new visit after this much silence. */
export const VISIT_SILENCE_MS = 30 * 60_000;

/** A reader is online for this long after a view. */
export const ONLINE_MS = 5 * 60_000;

/**
 * New visitors of one address and hour that count, where no setting says otherwise. Behind one address of a mobile carrier or a
 * ministry are thousands of people, but hardly so many different user agents: Chrome and Safari tell no models any more.
 */
export const NEWCOMERS_AN_HOUR = 300;

/**
 * Why a request was not counted as a view; each reason has a counter of its own. A new one is a line here, its words
 * (`figures.json`), and where it is decided: in `requestReason` what shows from the request alone, in `reasonToLeaveOut`
 * (`server/visits/recording`) what needs a list of machines, a session or the database; `flood` in `db/visits/visitors`, by what was
 * counted before, and `dropped` where the buffer is full. What the middleware's matcher leaves out is never heard of.
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

/** A request to a reader page as the edge middleware saw it. */
export type Hit = {
  path: string;
  /** Milliseconds since the epoch. */
  at: number;
  method: string;
  address: string;
  userAgent: string;
  /** What `PURPOSE_HEADERS` say. */
  purpose?: string;
  range?: string;
  /** `Sec-Fetch-Dest`, where the browser sends it. */
  destination?: string;
  /** The desk's session cookie, to be verified by the sink. */
  session?: string;
};

/** Of each text what may wait in memory, in letters; a path of this length is longer than any page's. */
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

/** The hit without what only a stranger sends: a request may have 128 KB, and a hundred thousand of them may wait. */
export function cutHit(hit: Hit): Hit {
  const cut = Object.entries(LONGEST).map(([name, length]) => {
    const text = hit[name as keyof typeof LONGEST];
    return [name, text === undefined ? undefined : copyOf(text.slice(0, length))] as const;
  });
  return { ...hit, ...Object.fromEntries(cut) };
}

/** A slice would hold the whole text that it was cut from, such as an address with its query. */
function copyOf(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/**
 * Hits that travel and are recorded together; `id` makes a retry count nothing twice. `waiting` are the hits behind it.
 */
export type Batch = { id: string; hits: Hit[]; dropped: number; waiting?: number };

/** The five figures and who is reading now; `total` includes the opening balance. */
export type VisitStatistics = {
  today: number;
  yesterday: number;
  week: number;
  month: number;
  total: number;
  online: number;
};

/** By these browsers and apps say that they fetch ahead or for a preview; each age has its own. */
export const PURPOSE_HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
const AHEAD = /prefetch|prerender|preview|preload/i;

/** What the request itself tells: only a GET navigation may be a view. */
export function requestReason(hit: Hit): UncountedReason | undefined {
  if (hit.method !== 'GET') return 'method';
  if (hit.purpose && AHEAD.test(hit.purpose)) return 'prefetch';
  // No browser asks for a part of a document that it is going to.
  if (hit.range || (hit.destination && hit.destination !== 'document')) return 'subrequest';
  return undefined;
}

/**
 * How many visits a reader's views begin, and when the reader was last seen. `times` (ms) may be in any order;
 * `lastSeen` is undefined for a reader not met before.
 */
export function countVisits(times: number[], lastSeen: number | undefined): { visits: number; lastSeen: number } {
  let last = lastSeen ?? Number.NEGATIVE_INFINITY;
  let visits = 0;
  for (const time of times.toSorted((a, b) => a - b)) {
    if (time - last >= VISIT_SILENCE_MS) visits += 1;
    last = Math.max(last, time);
  }
  return { visits, lastSeen: last };
}
