/** In milliseconds from the begin; `settings` say where it stands. Lines are WebVTT, in which `&`, `<` and `>` are escaped. */
export type Cue = { start: number; end: number; settings: string; lines: string[] };

export const MOST_CUES = 10_000;
/** Of what is written, in letters: some eight hours of talk. */
export const CAPTIONS_LIMIT = 400_000;
/** Of what is read, in bytes or letters: it may hold styles, remarks and marks that go. */
export const CAPTIONS_SOURCE_LIMIT = CAPTIONS_LIMIT * 3;

/** As it is served and edited (w3.org/TR/webvtt1). */
export function writeCaptions(cues: Cue[]): string {
  const blocks = cues.map(({ start, end, settings, lines }) => {
    const times = `${writeTime(start)} --> ${writeTime(end)}`;
    return [settings ? `${times} ${settings}` : times, ...lines].join('\n');
  });
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

function writeTime(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = ms / 1000;
  const rest = String(ms % 1000).padStart(3, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${rest}`;
}
