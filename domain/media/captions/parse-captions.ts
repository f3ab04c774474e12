import { cueLines } from '#domain/media/captions/cue-text';
import { type CueTimes, readTimes } from '#domain/media/captions/cue-times';
import { CAPTIONS_LIMIT, CAPTIONS_SOURCE_LIMIT, type Cue, MOST_CUES, writeCaptions } from '#domain/media/captions/cues';

/** `line` counts from 1. */
type CaptionFault = {
  reason: 'no_times' | 'bad_times' | 'ends_early' | 'too_long' | 'too_many' | 'nothing';
  line: number;
};

type Parsed = { ok: true; value: Cue[]; leftOut: number[] } | { ok: false; fault: CaptionFault };

/**
 * WebVTT or SRT, as players take it: in the order of time, without names, remarks, styles and what says nothing. `leftOut`
 * are the lines with times that cannot be meant, whose words are not shown. A fault where no caption is left, or too much.
 */
export function parseCaptions(text: string): Parsed {
  if (text.length > CAPTIONS_SOURCE_LIMIT) return atFault('too_long', 1);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const cues: Cue[] = [];
  const faults: CaptionFault[] = [];
  let written = 0;
  for (const { line, times, words } of blocksOf(lines)) {
    const said: string[] = [];
    for (const one of cueLines(words.map((word) => word.text).join('\n'))) {
      written += one.length;
      if (written > CAPTIONS_LIMIT) return atFault('too_long', 1);
      said.push(one);
    }
    if (said.length === 0) continue;
    if (times === 'bad') faults.push({ reason: 'bad_times', line });
    else if (times.end <= times.start) faults.push({ reason: 'ends_early', line });
    else if (cues.push({ ...times, lines: said }) > MOST_CUES) return atFault('too_many', line);
  }
  if (cues.length === 0) return { ok: false, fault: faults[0] ?? nothingIn(lines) };
  const value = cues.toSorted((one, other) => one.start - other.start);
  if (writeCaptions(value).length > CAPTIONS_LIMIT) return atFault('too_long', 1);
  return { ok: true, value, leftOut: faults.map(({ line }) => line) };
}

/** `isApart` behind an empty line. */
type Word = { text: string; place: number; isApart: boolean };
type Block = { line: number; times: CueTimes | 'bad'; words: Word[] };

/** Times and what follows up to the next, even behind an empty line. What stands before the first goes. */
function blocksOf(lines: string[]): Block[] {
  const isWebVtt = /^WEBVTT(?:\s|$)/.test(lines.find((line) => line.trim())?.trim() ?? '');
  const blocks: Block[] = [];
  let words: Word[] = [];
  let isApart = true;
  let isRemark = false;
  for (const [place, line] of lines.entries()) {
    const text = line.trim();
    const times = readTimes(text);
    if (times) {
      if (isName(words.at(-1), place, isWebVtt)) words.pop();
      words = [];
      blocks.push({ line: place + 1, times, words });
      isRemark = false;
    } else if (text) {
      if (isApart) isRemark = /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(text);
      if (!isRemark) words.push({ text, place, isApart });
    }
    if (text || line === '') isApart = !text;
  }
  if (isName(words.at(-1), Number.POSITIVE_INFINITY, isWebVtt)) words.pop();
  return blocks;
}

/** Whether the last words before the line with times at `place` are its number or, in WebVTT, its name. */
function isName(word: Word | undefined, place: number, isWebVtt: boolean): boolean {
  if (!word) return false;
  const isBefore = word.place === place - 1;
  if (/^\d+$/.test(word.text)) return isBefore || word.isApart;
  return isWebVtt && isBefore && word.isApart;
}

function nothingIn(lines: string[]): CaptionFault {
  const place = lines.findIndex((line) => line.trim() && !/^WEBVTT(?:\s|$)/.test(line.trim()));
  if (place < 0 || lines.some((line) => readTimes(line))) return { reason: 'nothing', line: 1 };
  return { reason: 'no_times', line: place + 1 };
}

function atFault(reason: CaptionFault['reason'], line: number): { ok: false; fault: CaptionFault } {
  return { ok: false, fault: { reason, line } };
}
