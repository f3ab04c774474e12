import { raisedText } from '#domain/article/raised-figures';
import { withoutSoftHyphensIn } from '#domain/base/soft-hyphens';
import { type Marks, PLAIN, type Run } from '#domain/intake/paste/blocks';
import { placesOfJoints } from '#domain/intake/paste/joints';

const INVISIBLE = /[\u200b\u2060\ufeff]/g;

const BREAK = '\n';

const MARKS = Object.keys(PLAIN) as (keyof Marks)[];

/** Cleans a line: joins equal neighbours, NFC, single blanks, none at the ends. */
export function tidyRuns(runs: Run[]): Run[] {
  const tidy: Run[] = [];
  let isAfterBlank = true;
  for (const run of withDegrees(withoutLayoutBlanks(withoutSoftHyphens(joinAlike(runs))))) {
    if (run.text === BREAK) {
      trimEnd(tidy);
      if (tidy.length > 0 && tidy.at(-1)?.text !== BREAK) tidy.push(run);
      isAfterBlank = true;
      continue;
    }
    if (run.note) {
      tidy.push(run);
      isAfterBlank = false;
      continue;
    }
    const text: string = isAfterBlank ? run.text.trimStart() : run.text;
    if (!text) continue;
    tidy.push({ ...run, text });
    isAfterBlank = text.endsWith(' ');
  }
  trimEnd(tidy);
  if (tidy.at(-1)?.text === BREAK) tidy.pop();
  return tidy;
}

/**
 * A line as a caption, which is a string: raised figures by Unicode's own. Undefined where it would not say all: a link,
 * a footnote, struck words, other raised letters.
 */
export function captionText(runs: Run[]): string | undefined {
  if (runs.some(({ note, href, isStruck }) => note || href !== null || isStruck)) return undefined;
  const parts = joinAlike(runs.map(({ text, raised }) => ({ ...PLAIN, raised, text: text === BREAK ? ' ' : text })));
  const said = parts.map(({ text, raised }) => (raised ? raisedWords(text, raised) : text));
  return said.includes(undefined) ? undefined : said.join('');
}

const RAISED = { sup: 'superscript', sub: 'subscript' } as const;

function raisedWords(text: string, how: 'sup' | 'sub'): string | undefined {
  const words = text.split(' ').map((word) => ({ word, raised: raisedText(word, RAISED[how]) }));
  return words.every(({ word, raised }) => word === '' || word !== raised)
    ? words.map(({ raised }) => raised).join(' ')
    : undefined;
}

/** The words of a line; undefined where a footnote is among them. */
export function plainText(runs: Run[]): string | undefined {
  if (runs.some(({ note }) => note)) return undefined;
  return runs.map(({ text }) => (text === BREAK ? ' ' : text)).join('');
}

export function tidyText(text: string): string {
  return cleanLetters(text).replace(/\s+/g, ' ').trim();
}

/** A line that begins with its number as text. */
export function withMarker(marker: string, runs: Run[]): Run[] {
  const first: Run = { ...PLAIN, text: `${marker} `, isStrong: runs[0]?.isStrong ?? false };
  return tidyRuns([first, ...runs]);
}

/** Whether the next break is the second in a row, which starts a new paragraph. */
export function endsWithBreak(runs: Run[]): boolean {
  const last = runs.findLast(({ text, note }) => note || text === BREAK || text.trim() !== '');
  return last?.text === BREAK;
}

/** The narrow no-break blank becomes the common one. */
function cleanLetters(text: string): string {
  return text.replace(INVISIBLE, '').replaceAll('\u202f', '\u00a0').toWellFormed().normalize('NFC');
}

/** No-break blanks stay where they join what belongs together; elsewhere they were layout. */
function withoutLayoutBlanks(runs: Run[]): Run[] {
  const clean = runs.map((run) => (run.text === BREAK ? run : { ...run, text: cleanLetters(run.text) }));
  const belonging = placesOfJoints(clean.map(({ text }) => text).join(''));
  let start = 0;
  return clean.map((run) => {
    if (run.text === BREAK) {
      start += 1;
      return run;
    }
    const text = run.text.replace(/\u00a0/g, (blank, at: number) => (belonging.has(start + at) ? blank : ' '));
    start += run.text.length;
    return { ...run, text: text.replace(/[^\S\u00a0]+/g, ' ') };
  });
}

/** A raised `o` behind a figure, and a raised zero before `C`, are typed for a sign that keyboards lack. */
function withDegrees(runs: Run[]): Run[] {
  return runs.map((run, place) => {
    const before = runs[place - 1]?.text ?? '';
    const after = runs[place + 1]?.text ?? '';
    const isOfFigure = run.raised === 'sup' && !run.note && /\p{N}\s?$/u.test(before);
    const isBeforeUnit = /^[CF](?!\p{L})/u.test(after);
    const isDegree = /^[oOº]$/.test(run.text)
      ? isBeforeUnit || !/^\p{L}/u.test(after)
      : run.text === '0' && isBeforeUnit;
    return isOfFigure && isDegree ? { ...run, raised: null, text: '°' } : run;
  });
}

function withoutSoftHyphens(runs: Run[]): Run[] {
  const texts = withoutSoftHyphensIn(runs.map(({ text }) => text));
  return runs.map((run, place) => ({ ...run, text: texts[place] ?? '' }));
}

/** Must come before NFC: a letter and its mark may lie in two runs. */
function joinAlike(runs: Run[]): Run[] {
  const joined: { like: Run; parts: string[] }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isAlike = last && isText(run) && isText(last.like) && hasSameMarks(last.like, run);
    if (isAlike) last.parts.push(run.text);
    else joined.push({ like: run, parts: [run.text] });
  }
  return joined.map(({ like, parts }) => ({ ...like, text: parts.join('') }));
}

function isText({ text, note }: Run): boolean {
  return text !== BREAK && !note;
}

function hasSameMarks(one: Run, other: Run): boolean {
  return MARKS.every((name) => one[name] === other[name]);
}

function trimEnd(runs: Run[]) {
  const last = runs.at(-1);
  if (!last || !isText(last)) return;
  const text = last.text.trimEnd();
  runs.pop();
  if (text) runs.push({ ...last, text });
  else trimEnd(runs);
}
