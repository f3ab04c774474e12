const DAY_MS = 86_400_000;

/** Days of a stretch of time, by level; stretches begin at multiples of their length since 1970 (UTC). */
const LENGTHS = [8, 64, 512];

/** Stretches that one condition names at most: 64 of the longest are ninety years. */
const MOST_STRETCHES = 64;

/** A part of the time that is searched, in milliseconds: `from` is of it, `to` no more. */
export type TimeWindow = {
  from: number;
  to: number;
  /** An article of this window has one of these terms; absent where any article may be of it. */
  terms?: string[];
};

/** The terms by which an article is found in its stretches of time. */
export function timeTerms(at: number): string[] {
  return LENGTHS.map((_, level) => timeTerm(level, stretchOf(at, level)));
}

/**
 * Cuts the time from `newest` back to `oldest` into windows, the newest first, each about eight times as long as the
 * one before. What many articles have is found within the first; for what few have the last costs little.
 */
export function timeWindows(newest: number, oldest = Number.NEGATIVE_INFINITY): TimeWindow[] {
  const windows: TimeWindow[] = [];
  let to = newest + 1;
  for (const [level, length] of LENGTHS.entries()) {
    const from = Math.max(oldest, (stretchOf(to - 1, level) - 1) * length * DAY_MS);
    if (from < to) windows.push({ from, to, terms: coveringTerms(level, from, to) });
    to = Math.min(to, from);
  }
  if (oldest < to) windows.push(wholeWindow(to - 1, oldest));
  return windows;
}

/** All of the time as one window, in the shortest stretches that are not too many. */
export function wholeWindow(newest: number, oldest = Number.NEGATIVE_INFINITY): TimeWindow {
  const to = newest + 1;
  const level = LENGTHS.findIndex((length) => to - oldest < MOST_STRETCHES * length * DAY_MS);
  return { from: oldest, to, ...(level >= 0 && { terms: coveringTerms(level, oldest, to) }) };
}

function coveringTerms(level: number, from: number, to: number): string[] {
  const terms: string[] = [];
  for (let stretch = stretchOf(to - 1, level); stretch >= stretchOf(from, level); stretch--) {
    terms.push(timeTerm(level, stretch));
  }
  return terms;
}

function stretchOf(at: number, level: number): number {
  return Math.floor(at / ((LENGTHS[level] as number) * DAY_MS));
}

/** No word has a colon, so no word is taken for a time. */
function timeTerm(level: number, stretch: number): string {
  return `t${level}:${stretch}`;
}
