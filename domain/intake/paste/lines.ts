import { withoutSoftHyphens } from '#domain/base/soft-hyphens';
import { type Marks, PLAIN, type Run } from '#domain/intake/paste/blocks';

const INVISIBLE = /[\u200b\u2060\ufeff]/g;

const BREAK = '\n';

/** Cleans a line: joins equal neighbours, NFC, single blanks, none at the ends. */
export function tidyRuns(runs: Run[]): Run[] {
  const tidy: Run[] = [];
  let isAfterBlank = true;
  for (const run of joinAlike(runs)) {
    if (run.text === BREAK) {
      trimEnd(tidy);
      if (tidy.length > 0 && tidy.at(-1)?.text !== BREAK) tidy.push(run);
      isAfterBlank = true;
      continue;
    }
    const clean = cleanBlanks(run.text);
    const text: string = isAfterBlank ? clean.trimStart() : clean;
    if (!text) continue;
    tidy.push({ ...run, text });
    isAfterBlank = text.endsWith(' ');
  }
  trimEnd(tidy);
  if (tidy.at(-1)?.text === BREAK) tidy.pop();
  return tidy;
}

export function tidyText(text: string): string {
  return cleanBlanks(text).trim();
}

/** A line that begins with its number as text. */
export function withMarker(marker: string, runs: Run[]): Run[] {
  const first: Run = { ...PLAIN, text: `${marker} `, isStrong: runs[0]?.isStrong ?? false };
  return tidyRuns([first, ...runs]);
}

/** Whether the next break is the second in a row, which starts a new paragraph. */
export function endsWithBreak(runs: Run[]): boolean {
  const last = runs.findLast(({ text }) => text === BREAK || text.trim() !== '');
  return last?.text === BREAK;
}

function cleanBlanks(text: string): string {
  return withoutSoftHyphens(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').toWellFormed().normalize('NFC');
}

/** Must come before NFC: a letter and its mark may lie in two runs. */
function joinAlike(runs: Run[]): Run[] {
  const joined: { like: Run; parts: string[] }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isAlike = last && run.text !== BREAK && last.like.text !== BREAK && hasSameMarks(last.like, run);
    if (isAlike) last.parts.push(run.text);
    else joined.push({ like: run, parts: [run.text] });
  }
  return joined.map(({ like, parts }) => ({ ...like, text: parts.join('') }));
}

function hasSameMarks(one: Run, other: Run): boolean {
  const names = Object.keys(PLAIN) as (keyof Marks)[];
  return names.every((name) => one[name] === other[name]);
}

function trimEnd(runs: Run[]) {
  const last = runs.at(-1);
  if (!last || last.text === BREAK) return;
  const text = last.text.trimEnd();
  runs.pop();
  if (text) runs.push({ ...last, text });
  else trimEnd(runs);
}
