import { oneLine } from '#domain/base/one-line';
import { type CueMarks, type CueRun, isSame, runsOf } from '#domain/media/captions/cue-runs';

/**
 * As WebVTT: lines that say something, each with its own marks, which are those of weight, slant, line below and voice. One
 * at a time, since marks that stay open are written anew on each, which may come to much more than the source.
 */
export function* cueLines(source: string): Generator<string> {
  for (const line of linesOf(runsOf(source))) {
    const written = writeLine(tidied(line));
    if (written) yield written;
  }
}

function linesOf(runs: CueRun[]): CueRun[][] {
  const lines: CueRun[][] = [[]];
  for (const { text, marks } of runs) {
    const [first = '', ...others] = text.split('\n');
    lines.at(-1)?.push({ text: first, marks });
    for (const part of others) lines.push([{ text: part, marks }]);
  }
  return lines;
}

/** Without what nobody sees; neighbours differ. */
function tidied(line: CueRun[]): CueRun[] {
  const joined: CueRun[] = [];
  for (const { text, marks } of line.map(seen)) {
    const last = joined.at(-1);
    if (last && isSame(last.marks, marks)) last.text += text;
    else if (text) joined.push({ text, marks });
  }
  const all = joined.map(seen);
  const isSaid = ({ text }: CueRun) => text !== ' ';
  const runs = all.slice(Math.max(0, all.findIndex(isSaid)), all.findLastIndex(isSaid) + 1);
  const last = runs.length - 1;
  return runs.map(({ text, marks }, place) => {
    const begun = place === 0 ? text.trimStart() : text;
    return { text: place === last ? begun.trimEnd() : begun, marks };
  });
}

/** As `oneLine`, but for a space at an end, which parts it from its neighbour. */
function seen({ text, marks }: CueRun): CueRun {
  if (PLAIN.test(text)) return { text, marks };
  const line = oneLine(text);
  if (!line) return { text: /\s/.test(text) ? ' ' : '', marks };
  return { text: `${/^\s/.test(text) ? ' ' : ''}${line}${/\s$/.test(text) ? ' ' : ''}`, marks };
}

/** Most parts of lines; else the long way. */
const PLAIN = /^[!-~]+$/;

function writeLine(runs: CueRun[]): string {
  let written = '';
  let open: string[] = [];
  for (const { text, marks } of runs) {
    const wanted = tagsOf(marks);
    const differs = wanted.findIndex((tag, place) => tag !== open[place]);
    const shared = differs < 0 ? wanted.length : differs;
    written += closed(open.slice(shared)) + wanted.slice(shared).join('') + escaped(text);
    open = wanted;
  }
  return written + closed(open);
}

function tagsOf({ voice, ...marks }: CueMarks): string[] {
  const tags = (['b', 'i', 'u'] as const).filter((name) => marks[name]).map((name) => `<${name}>`);
  return voice ? [`<v ${escaped(voice)}>`, ...tags] : tags;
}

function closed(tags: string[]): string {
  return tags
    .toReversed()
    .map((tag) => `</${tag[1]}>`)
    .join('');
}

/** `{\` would be taken for a mark of ASS when it is read again. */
function escaped(text: string): string {
  const signs = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return signs.replaceAll('{\\', '&#123;\\');
}
