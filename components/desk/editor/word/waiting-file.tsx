/** Between the form that begins an article and its editor, in milliseconds. */
const WAITS = 60_000;

let waiting: { file: File; since: number } | undefined;

/** Keeps a Word file for the article that is begun with it. */
export function leaveWordFile(file: File | undefined): void {
  waiting = file && { file, since: Date.now() };
}

/** Once. */
export function takeWordFile(): File | undefined {
  const file = waiting && Date.now() - waiting.since < WAITS ? waiting.file : undefined;
  waiting = undefined;
  return file;
}
