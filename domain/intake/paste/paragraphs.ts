import type { Run } from '#domain/intake/paste/blocks';
import type { Entered, Place } from '#domain/intake/paste/place';
import { attribute, type Element, styleOf } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';
import { parseWordList } from '#domain/intake/paste/word-lists';

export function enterParagraph(element: Element, place: Place): Entered {
  // Blocks beside list items belong to the item before.
  if (place.isInItem || place.list?.list.items.length) {
    return { inner: { ...place, item: element.tagName === 'div' ? place.item : undefined, isRest: false } };
  }
  const item = parseWordList(styleOf(element).get('mso-list'));
  const isRest = !item && /\bMsoListParagraph/.test(attribute(element, 'class'));
  const outerItem = element.tagName === 'div' ? place.item : undefined;
  const inner = { ...place, ...lookOf(element, place), item: item ?? outerItem, isRest };
  return isRule(element, place) ? { inner, finish: ruleUnlessFilled(place) } : { inner };
}

/** By the tag, and by the names and levels of Word's styles. */
function lookOf(element: Element, { level, outline, style }: Place): Pick<Place, 'level' | 'outline' | 'style'> {
  const name = attribute(element, 'class');
  if (/^h\d$/.test(element.tagName)) return { level: Number(element.tagName[1]), outline, style };
  if (/\bMsoTitle\b/.test(name)) return { level: 1, outline, style };
  if (/\bMsoSubtitle\b/.test(name)) return { level: 2, outline, style: 'subtitle' };
  const heading = /\bMsoHeading(\d)\b/.exec(name)?.[1];
  if (heading) return { level: Number(heading), outline, style };
  if (/\bMsoCaption\b/.test(name)) return { level, outline, style: 'caption' };
  if (/\bMso(?:Intense)?Quote\b/.test(name)) return { level, outline, style: 'quote' };
  return {
    level,
    outline: Number(/^\d$/.exec(styleOf(element).get('mso-outline-level') ?? '')?.[0] ?? outline),
    style,
  };
}

const BORDER = /\b(?:solid|double|dotted|dashed|groove|ridge|inset|outset|thick)\b/;

/** Word draws lines as borders of empty paragraphs. */
function isRule(element: Element, place: Place): boolean {
  const style = styleOf(element);
  if (place.table || (element.tagName !== 'p' && style.get('mso-element') !== 'para-border-div')) return false;
  if (!['border-bottom', 'border-top'].some((side) => BORDER.test(style.get(side) ?? ''))) return false;
  let isFilled = false;
  walk(element.childNodes, (node) => {
    if (node.nodeName === 'img' || ('value' in node && node.value.trim() !== '')) isFilled = true;
    return isFilled ? undefined : () => {};
  });
  return !isFilled;
}

function ruleUnlessFilled({ blocks }: Place): Entered['finish'] {
  const before = blocks.length;
  return (add) => {
    if (blocks.length === before) add({ kind: 'rule' });
  };
}

/** A longer paragraph is no heading, whatever its outline level: parts of laws have one. */
const LONGEST_HEADING = 200;

export function levelOfLine({ level, outline }: Place, runs: Run[]): number {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return level || (length <= LONGEST_HEADING ? outline : 0);
}
