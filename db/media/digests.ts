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

const LONG: readonly string[] = ['transcript', 'captions'];

/**
 * For the trail, which keeps for ever what it is given: of `long` words how many letters (UTF-16) they had, and their
 * digest, as `5120 (sha256 3f…)`; '' where there were none.
 */
export function tracesOf<Words extends object>(words: Words, long = LONG): Words {
  const traces = long.flatMap((name) => {
    const text = (words as Partial<Record<string, unknown>>)[name];
    return typeof text === 'string' ? [[name, text && `${text.length} (sha256 ${digestOf(text)}…)`]] : [];
  });
  return { ...words, ...Object.fromEntries(traces) };
}
