import { oneLine } from '#domain/base/one-line';
import { normalizeText } from '#domain/base/text';

/** What stands for a file's sound, and a video's picture: the file's own, so each text that shows it shows it at once. */
export const HEARD = ['transcript', 'noWordsReason', 'captions', 'posterId'] as const;

/** What a file's sound has for those who cannot hear it. */
export type SpokenWords = { hasTranscript: boolean; noWordsReason: string; captionsTag: string | null };

export function isSpoken(kind: string): kind is 'audio' | 'video' {
  return kind === 'audio' || kind === 'video';
}

/** Whether nothing stands for what is said, and nobody told why. */
export function lacksWords({
  kind,
  hasTranscript,
  noWordsReason,
  captionsTag,
}: SpokenWords & { kind: string }): boolean {
  if (!isSpoken(kind) || hasTranscript || noWordsReason) return false;
  return kind === 'audio' || captionsTag === null;
}

/** As stored: lines of NFC, at most one empty line between two. */
export function transcriptLines(text: string): string {
  const lines = normalizeText(text)
    .split(/\r\n?|\n/)
    .map(oneLine);
  return lines
    .filter((line, place) => line || lines[place - 1])
    .join('\n')
    .trim();
}
