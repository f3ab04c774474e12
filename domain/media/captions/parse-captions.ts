import { cueLine } from '#domain/media/captions/cue-text';
import { CAPTIONS_LIMIT, type Cue, MOST_CUES } from '#domain/media/captions/cues';

/** `line` counts from 1. */
type CaptionFault = {
  reason:
    | 'no_times'
    | 'bad_times'
    | 'ends_early'
    | 'out_of_order'
    | 'no_gap'
    | 'markup'
    | 'too_long'
    | 'too_many'
    | 'nothing';
  line: number;
};

type Parsed<T> = { ok: true; value: T } | { ok: false; fault: CaptionFault };
type Line = { text: string; number: number };

/**
 * WebVTT, or else SRT. Names, remarks and styles are left out, as is what says nothing. The fault is that of the first
 * line which has one.
 */
export function parseCaptions(text: string): Parsed<Cue[]> {
  if (text.length > CAPTIONS_LIMIT) return atFault('too_long', 1);
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line, place) => ({ text: line.trim(), number: place + 1 }));
  const cues: Cue[] = [];
  for (const block of cueBlocks(lines)) {
    const cue = parseCue(block, cues.at(-1)?.start ?? 0);
    if (!cue.ok) return cue;
    if (cue.value.lines.length === 0) continue;
    if (cues.length === MOST_CUES) return atFault('too_many', block[0]?.number ?? 1);
    cues.push(cue.value);
  }
  return cues.length > 0 ? { ok: true, value: cues } : atFault('nothing', 1);
}

/** What empty lines part; without a WebVTT's head, and its blocks that are no captions. */
function cueBlocks(lines: Line[]): Line[][] {
  const blocks: Line[][] = [];
  let isApart = true;
  for (const line of lines) {
    if (line.text && isApart) blocks.push([line]);
    else if (line.text) blocks.at(-1)?.push(line);
    isApart = !line.text;
  }
  const [head = [], ...others] = blocks;
  if (!/^WEBVTT(?:\s|$)/.test(head[0]?.text ?? '')) return blocks;
  const first = head.findIndex(({ text }) => text.includes('-->'));
  const cues = others.filter(([line]) => !/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line?.text ?? ''));
  return first < 0 ? cues : [head.slice(first), ...cues];
}

const CLOCK = /^(?:(\d{1,3}):)?([0-5]\d):([0-5]\d)[.,](\d{3})$/;

/** Times stand in the first line or behind a name. */
function parseCue(block: Line[], earliest: number): Parsed<Cue> {
  const [first] = block as [Line, ...Line[]];
  const at = block.slice(0, 2).findIndex(({ text }) => text.includes('-->'));
  const times = block[at];
  if (!times) return atFault('no_times', (/^\d+$/.test(first.text) && block[1]?.number) || first.number);
  const [from = '', behind = ''] = times.text.split('-->');
  const [to = '', ...settings] = behind.trim().split(/\s+/);
  const [start, end] = [milliseconds(from.trim()), milliseconds(to)];
  if (start === undefined || end === undefined) return atFault('bad_times', times.number);
  if (end <= start) return atFault('ends_early', times.number);
  if (start < earliest) return atFault('out_of_order', times.number);
  const lines: string[] = [];
  for (const { text, number } of block.slice(at + 1)) {
    if (text.includes('-->')) return atFault('no_gap', number);
    const line = cueLine(text);
    if (line === undefined) return atFault('markup', number);
    if (line) lines.push(line);
  }
  return { ok: true, value: { start, end, settings: settings.filter(isSetting).join(' '), lines } };
}

/** Undefined for what is no time. */
function milliseconds(time: string): number | undefined {
  const [, hours = '0', minutes, seconds, rest] = CLOCK.exec(time) ?? [];
  if (minutes === undefined) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
}

/** Others, such as the coordinates of SRT, mean nothing to browsers. */
function isSetting(setting: string): boolean {
  return /^(?:vertical|line|position|size|align):[\w%.,-]{1,30}$/.test(setting);
}

function atFault(reason: CaptionFault['reason'], line: number): { ok: false; fault: CaptionFault } {
  return { ok: false, fault: { reason, line } };
}
