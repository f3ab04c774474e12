import type { Part } from '#domain/search/highlight';

/** A text in which what was searched for stands out. */
export function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, isMatch }, place) => (isMatch ? <mark key={place}>{text}</mark> : text));
}
