import type { Part } from '#domain/search/highlight';

export function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, isMatch }, place) => (isMatch ? <mark key={place}>{text}</mark> : text));
}
