import { withoutEnd } from '#domain/base/trailing';
import { findMatches, type Match, type Term } from '#domain/search/matches';

export type Part = { text: string; isMatch: boolean };

/** UTF-16 units before the first match at which an excerpt begins; near the end of a text it begins earlier. */
const LEAD = 60;

/** Marks the matches of `findMatches`; those separated only by spaces join. */
export function highlight(text: string, terms: readonly Term[]): Part[] {
  return cut(text, findMatches(text, terms), 0, text.length);
}

/**
 * The one-line excerpt with the most terms, preferring adjacent ones: at most `limit` UTF-16 units, plus an ellipsis at
 * each cut end. Undefined without a match.
 */
export function highlightExcerpt(text: string, terms: readonly Term[], limit = 240): Part[] | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const matches = findMatches(line, terms);
  const first = bestStart(matches, limit - LEAD);
  if (!first) return undefined;
  const from = startBefore(line, Math.max(0, Math.min(first.start - LEAD, line.length - limit)), first.start);
  const to = endBefore(line, from, from + limit);
  const parts = cut(line, matches, from, to);
  if (from > 0) parts.unshift({ text: '…', isMatch: false });
  if (to < line.length) parts.push({ text: '…', isMatch: false });
  return joinEqual(parts);
}

function bestStart(matches: Match[], length: number): Match | undefined {
  let best: Match | undefined;
  let bestScore = 0;
  for (const [place, first] of matches.entries()) {
    const score = scoreOf(matches, place, first.start + length);
    if (score > bestScore) {
      best = first;
      bestScore = score;
    }
  }
  return best;
}

/** Ten for each distinct term, one for each that directly follows its predecessor. */
function scoreOf(matches: Match[], place: number, end: number): number {
  const shown = new Set<number>();
  let inOrder = 0;
  for (let at = place; at < matches.length; at += 1) {
    const match = matches[at] as Match;
    if (match.end > end && at > place) break;
    shown.add(match.term);
    const before = at > place ? matches[at - 1] : undefined;
    if (before && match.term === before.term + 1 && match.start - before.end === 1) inOrder += 1;
  }
  return shown.size * 10 + inOrder;
}

/** Begins at a sentence if possible, else at a word. */
function startBefore(line: string, earliest: number, first: number): number {
  if (earliest === 0) return 0;
  const lead = line.slice(earliest - 1, first);
  const sentence = /[.!?…:] (?=\S)/.exec(lead);
  const space = lead.indexOf(' ');
  if (sentence) return earliest - 1 + sentence.index + 2;
  return space < 0 ? first : earliest + space;
}

/** Ends at a word, without punctuation before the ellipsis. */
function endBefore(line: string, from: number, latest: number): number {
  if (latest >= line.length) return line.length;
  const space = line.lastIndexOf(' ', latest);
  if (space > from) return from + withoutEnd(line.slice(from, space), /[\s,;:.–-]/u).length;
  const rest = line.slice(from, latest);
  return from + (rest.match(/^(?:\P{M}\p{M}*)+(?=\P{M})/u)?.[0].length ?? rest.length);
}

function cut(text: string, matches: Match[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let done = from;
  for (const { start, end } of matches) {
    const [first, last] = [Math.max(start, done), Math.min(end, to)];
    if (first >= last) continue;
    const between = text.slice(done, first);
    const isJoined = parts.at(-1)?.isMatch && between.trim() === '';
    if (between) parts.push({ text: between, isMatch: Boolean(isJoined) });
    parts.push({ text: text.slice(first, last), isMatch: true });
    done = last;
  }
  if (done < to) parts.push({ text: text.slice(done, to), isMatch: false });
  return joinEqual(parts);
}

function joinEqual(parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const { text, isMatch } of parts) {
    const last = joined.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else joined.push({ text, isMatch });
  }
  return joined;
}
