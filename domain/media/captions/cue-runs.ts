import { cutTo, oneLine } from '#domain/base/one-line';
import { withNamedLetters } from '#domain/media/captions/letter-names';

/** Who speaks, or ''; weight, slant, line below. */
export type CueMarks = { voice: string; b: boolean; i: boolean; u: boolean };
export type CueRun = { text: string; marks: CueMarks };

/**
 * A cue's words and how they are marked; lines end with \n. Of marks that are not kept the words stay; a sign that begins
 * no mark stands for itself.
 */
export function runsOf(source: string): CueRun[] {
  const runs: CueRun[] = [];
  const open = { voice: '', b: 0, i: 0, u: 0 };
  const add = (text: string) => {
    const marks = { voice: open.voice, b: open.b > 0, i: open.i > 0, u: open.u > 0 };
    const last = runs.at(-1);
    if (last && isSame(last.marks, marks)) last.text += text;
    else if (text) runs.push({ text, marks });
  };
  const [before = '', ...pieces] = source.split('<');
  add(wordsOf(before));
  for (const piece of pieces) {
    const end = piece.indexOf('>');
    const tag = end < 0 ? undefined : readTag(piece.slice(0, end));
    if (!tag) {
      add(`<${wordsOf(piece)}`);
      continue;
    }
    if (tag.name === 'br') add('\n');
    if (tag.name === 'v') open.voice = tag.isEnd ? '' : voiceOf(tag.rest);
    const mark = MARKS.get(tag.name);
    if (mark) open[mark] = Math.max(0, open[mark] + (tag.isEnd ? -1 : 1));
    add(wordsOf(piece.slice(end + 1)));
  }
  return runs;
}

export function isSame(one: CueMarks, other: CueMarks): boolean {
  return one.voice === other.voice && one.b === other.b && one.i === other.i && one.u === other.u;
}

const MARKS = new Map([
  ...(['b', 'i', 'u'] as const).map((name) => [name, name] as const),
  ...Object.entries({ strong: 'b', em: 'i' } as const),
] as [string, 'b' | 'i' | 'u'][]);

/** Those of WebVTT, which alone have classes. */
const OWN = new Set(['b', 'i', 'u', 'c', 'v', 'lang', 'ruby', 'rt']);

/** Undefined for what is no mark: `<10 độ, >` or `<nhạc nền>`. */
function readTag(inside: string): { name: string; isEnd: boolean; rest: string } | undefined {
  if (/^(?:!--|[!?][a-z]|\d{1,9}:[\d:.,]{1,20}$)/i.test(inside)) return { name: '', isEnd: false, rest: '' };
  const isEnd = inside.startsWith('/');
  const whole = isEnd ? inside.slice(1) : inside;
  const at = whole.search(/[\s./]/);
  const name = (at < 0 ? whole : whole.slice(0, at)).toLowerCase();
  if (!/^[a-z][a-z\d]*$/.test(name)) return undefined;
  const behind = at < 0 ? '' : whole.slice(at);
  const rest = (OWN.has(name) ? behind.replace(/^\.\S*/, '') : behind).trim();
  return isRestOf(name, rest) ? { name, isEnd, rest } : undefined;
}

function isRestOf(name: string, rest: string): boolean {
  if (rest === '' || rest === '/' || name === 'v') return true;
  return /^[a-z-]{1,30}\s*=/i.test(rest) || (name === 'lang' && /^[\w-]+$/.test(rest));
}

const LONGEST_VOICE = 100;

function voiceOf(name: string): string {
  const seen = oneLine(withNamedLetters(name).replace(/\p{Cf}/gu, ''));
  return oneLine(cutTo(seen, LONGEST_VOICE));
}

/** Without the marks of ASS, `{\an8}`, that some programs leave in SRT. */
function wordsOf(text: string): string {
  return withNamedLetters(text.replace(/\{\\[^{}]*\}/g, ''));
}
