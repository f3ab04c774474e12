import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { isSafeAddress } from '#domain/article/body-schema';
import { walk } from '#domain/intake/paste/walk';

const INLINE = new Set('strong em u s sup sub a br span'.split(' '));

const ELEMENTS = new Set(
  ['p h2 h3 h4 ul ol li table caption tbody tr td th blockquote aside hr'.split(' '), [...INLINE]].flat(),
);

/** Of an attribute, which values an element may have. */
const ATTRIBUTES: Record<string, (value: string) => boolean> = {
  'a href': isSafeAddress,
  ...both('td', 'th', 'colspan', (value) => /^([2-9]|[1-4]\d|50)$/.test(value)),
  ...both('td', 'th', 'rowspan', (value) => /^([2-9]|[1-4]\d|50)$/.test(value)),
  'ol start': isNumber,
  'ol type': (value) => /^[aAiI]$/.test(value),
  'ol reversed': (value) => value === '',
  'ol data-kind': (value) => value === 'vietnamese',
  'ol data-delimiter': (value) => value === ')',
  'li value': isNumber,
  'li data-marker': (value) => value.length > 0 && value.length <= 20 && value.trim() === value,
  ...Object.fromEntries(['p', 'h2', 'h3', 'h4'].map((name) => [`${name} style`, isAlignment])),
  'aside data-note': (value) => value === '',
  'span data-footnote': (value) => value === '',
};

/** What is in this HTML that no body holds, or what lies deeper than `deepest` levels. */
export function faultsOfBodyMarkup(html: string, deepest = Number.POSITIVE_INFINITY): string[] {
  const faults: string[] = [];
  let depth = 0;
  walk(parseFragment(html).childNodes as DefaultTreeAdapterTypes.ChildNode[], (node) => {
    if (!('tagName' in node)) return undefined;
    const { tagName } = node;
    if (!ELEMENTS.has(tagName)) faults.push(tagName);
    for (const { name, value } of node.attrs) {
      if (!ATTRIBUTES[`${tagName} ${name}`]?.(value)) faults.push(`${tagName} ${name}=${value}`);
    }
    const isLevel = !INLINE.has(tagName) && !/^(p|hr|caption)$/.test(tagName);
    if (isLevel) depth += 1;
    if (depth > deepest) faults.push(`depth ${depth}`);
    return () => {
      if (isLevel) depth -= 1;
    };
  });
  return faults;
}

function both(one: string, two: string, name: string, isFine: (value: string) => boolean) {
  return { [`${one} ${name}`]: isFine, [`${two} ${name}`]: isFine };
}

function isNumber(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) <= 32_767;
}

function isAlignment(value: string): boolean {
  return /^text-align:(center|right|justify)$/.test(value);
}
