import { createHash } from 'node:crypto';
import { FILE_WORDS, type SeenWords } from '#domain/media/file-words';

type Value = string | number | null | undefined;

/** 16 hexadecimal digits; nothing and no words are one. */
export function digestOf(value: Value): string {
  return createHash('sha256')
    .update(String(value ?? ''))
    .digest('hex')
    .slice(0, 16);
}

/** Of what is there. */
export function digestsOf(words: Partial<Record<(typeof FILE_WORDS)[number], Value>>): SeenWords {
  return Object.fromEntries(
    FILE_WORDS.flatMap((name) => (words[name] === undefined ? [] : [[name, digestOf(words[name])]])),
  );
}

/** `5120 letters, sha256 3f…`: for the trail, which keeps what it is given for ever. */
export function traceOf(text: string): string {
  return text && `${[...text].length} letters, sha256 ${digestOf(text)}…`;
}
