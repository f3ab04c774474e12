import { oneLine } from '#domain/base/one-line';

/** Slant, weight, line below, and who speaks. */
const TAG = /^<(?:\/?[ibu]|\/v|v [^<>&]{1,100})>/;
const ENTITY = /^&(?:amp|lt|gt|nbsp|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/i;

/** A line as WebVTT, in which a sign that begins no tag and names no letter stands for itself. Undefined for other tags. */
export function cueLine(text: string): string | undefined {
  const line = oneLine(text);
  let written = '';
  for (let at = 0; at < line.length; ) {
    const sign = line[at] as string;
    const rest = line.slice(at, at + 110);
    const known = sign === '<' ? TAG.exec(rest)?.[0] : sign === '&' ? ENTITY.exec(rest)?.[0] : undefined;
    if (sign === '<' && !known && /^<[\p{L}\d/!?.]/u.test(rest)) return undefined;
    written += known ?? ESCAPED[sign] ?? sign;
    at += known?.length ?? 1;
  }
  return written;
}

const ESCAPED: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
