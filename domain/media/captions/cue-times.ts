export type CueTimes = { start: number; end: number; settings: string };

/** Undefined for a line that names no times; 'bad' for one that begins with a time and goes on otherwise. */
export function readTimes(line: string): CueTimes | 'bad' | undefined {
  if (!line.includes('-->')) return undefined;
  const clean = line.replace(/\p{Cf}/gu, '').trim();
  const at = clean.indexOf('-->');
  if (at < 0) return undefined;
  const from = clean.slice(0, at).trim();
  const [to = '', ...settings] = clean
    .slice(at + 3)
    .trim()
    .split(/\s+/);
  const [start, end] = [milliseconds(from), milliseconds(to)];
  if (start !== undefined && end !== undefined) return { start, end, settings: settingsIn(settings) };
  return /^\d{1,7}:/.test(from) ? 'bad' : undefined;
}

const CLOCK = /^(?:(\d{1,7}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/;
const LATEST = 100_000 * 3_600_000;

/** Undefined for what is no time. */
function milliseconds(time: string): number | undefined {
  const [, hours = '0', minutes, seconds, rest = ''] = CLOCK.exec(time) ?? [];
  if (minutes === undefined) return undefined;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const ms = whole * 1000 + Number(rest.padEnd(3, '0').slice(0, 3));
  return ms <= LATEST ? ms : undefined;
}

/** Of two of a name the last, as browsers do it. Others, such as the coordinates of SRT, mean nothing to them. */
function settingsIn(settings: string[]): string {
  const known = settings.filter((setting) => SETTINGS.some((form) => form.test(setting)));
  return [...new Map(known.map((setting) => [setting.split(':', 1)[0], setting])).values()].join(' ');
}

const SETTINGS = [
  /^vertical:(?:rl|lr)$/,
  /^line:(?:-?\d{1,4}|(?:100|\d{1,2}(?:\.\d{1,3})?)%)(?:,(?:start|center|end))?$/,
  /^position:(?:100|\d{1,2}(?:\.\d{1,3})?)%(?:,(?:line-left|center|line-right))?$/,
  /^size:(?:100|\d{1,2}(?:\.\d{1,3})?)%$/,
  /^align:(?:start|center|end|left|right)$/,
];
