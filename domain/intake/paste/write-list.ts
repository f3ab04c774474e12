import type { List } from '#domain/intake/paste/blocks';
import { type Counting, numberItems } from '#domain/intake/paste/numbering';
import type { NumeralKind } from '#domain/intake/paste/numerals';

/** The HTML of a list, its items given as HTML. */
export function writeList({ isOrdered, counting, items }: List, contents: string[]): string {
  if (!isOrdered) return `<ul>${contents.map((content) => `<li>${content}</li>`).join('')}</ul>`;
  const numbers = numberItems(
    items.map(({ marker }) => marker),
    counting,
  );
  const written = numbers.items.map(({ value, marker }, at) => {
    const number = value === undefined ? '' : ` value="${value}"`;
    const shown = marker ? ` data-marker="${escapeHtml(marker)}"` : '';
    return `<li${number}${shown}>${contents[at]}</li>`;
  });
  return `<ol${attributesOf(counting, numbers.start)}>${written.join('')}</ol>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const TYPES: Record<NumeralKind, string> = {
  decimal: '',
  'lower-alpha': ' type="a"',
  'upper-alpha': ' type="A"',
  'lower-roman': ' type="i"',
  'upper-roman': ' type="I"',
  vietnamese: ' data-kind="vietnamese"',
};

function attributesOf({ kind, delimiter, isReversed }: Counting, start: number): string {
  const from = start === 1 && !isReversed ? '' : ` start="${start}"`;
  return `${from}${TYPES[kind]}${isReversed ? ' reversed' : ''}${delimiter === ')' ? ' data-delimiter=")"' : ''}`;
}
