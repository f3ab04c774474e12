/** As word processors count: what stands between blanks and has a letter or figure, so in Vietnamese each syllable. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
