import { detectLegacyEncoding } from '#domain/base/legacy-encoding';
import { convertLegacyText } from '#domain/base/legacy-letters';
import { isVietnameseWord } from '#domain/base/legacy-words';

/**
 * The text of a caption file, in NFC with \n: UTF-8, UTF-16, and where it is neither Windows-1258 (Vietnamese) or
 * Windows-1252, in which TCVN3 and VNI are written too.
 */
export function decodeCaptions(bytes: Uint8Array): string {
  const text = read(bytes, utf16Of(bytes)) ?? utf8Of(bytes) ?? windowsText(bytes);
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

function read(bytes: Uint8Array, encoding: string | undefined): string | undefined {
  return encoding && new TextDecoder(encoding).decode(bytes);
}

/** By its mark, or by the zeros of a text whose digits and arrows are ASCII. */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const begin = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [place, byte] of begin.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < begin.length / 8 || Math.min(even, odd) > begin.length / 20) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A few broken letters are left out; undefined where most are. */
function utf8Of(bytes: Uint8Array): string | undefined {
  const text = read(bytes, 'utf-8') ?? '';
  const letters = text.replace(/[\0-\x7f]+/g, '');
  const whole = letters.replaceAll('\ufffd', '');
  const broken = letters.length - whole.length;
  if (broken * 8 > whole.length) return undefined;
  return broken > 0 ? text.replaceAll('\ufffd', '') : text;
}

/** What has the most Vietnamese words. */
function windowsText(bytes: Uint8Array): string {
  const western = read(bytes, 'windows-1252') ?? '';
  const legacy = detectLegacyEncoding(western);
  const others = [read(bytes, 'windows-1258') ?? '', ...(legacy ? [convertLegacyText(western, legacy)] : [])];
  const [best] = [western, ...others]
    .map((text) => ({ text, words: vietnameseWords(text.normalize('NFC')) }))
    .toSorted((one, other) => other.words - one.words);
  return best?.text ?? western;
}

/** Those that are not of ASCII. */
function vietnameseWords(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => /[^a-z]/.test(word) && isVietnameseWord(word)).length;
}
