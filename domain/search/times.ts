const DAY_MS = 86_400_000;

/** Days per stretch, by level; stretches are counted from 1970 (UTC). */
const LENGTHS = [8, 64, 512];

/** Stretches per condition: 64 of the longest are ninety years. */
const MOST_STRETCHES = 64;

/** In milliseconds; `from` is inclusive, `to` exclusive. */
export type TimeWindow = {
  from: number;
  to: number;
  /** Each article of the window has one of these terms; absent for no restriction. */
  terms?: string[];
};

export function timeTerms(at: number): string[] {
  return LENGTHS.map((_, level) => timeTerm(level, stretchOf(at, level)));
}

/**
 * Cuts the time from `newest` back to `oldest` into windows, newest first, each about eight times longer. The first
 * suffices for frequent words; the last costs little for rare ones.
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

/** All time as one window, in the shortest stretches within MOST_STRETCHES. */
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

/** Words have no colon, so terms of times and words differ. */
function timeTerm(level: number, stretch: number): string {
  return `t${level}:${stretch}`;
}
