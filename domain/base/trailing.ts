/** Drops the characters at the end that match `loose`, a pattern of one character; in a single pass. */
export function withoutEnd(text: string, loose: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const isPair = /[\udc00-\udfff]/.test(text[end - 1] ?? '') && /[\ud800-\udbff]/.test(text[end - 2] ?? '');
    const start = end - (isPair ? 2 : 1);
    if (!loose.test(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
}
