import { countIn, type ListKind } from '#domain/article/counter-styles';

/** What HTML can say of a list's start. */
export const MOST_START = 32_767;

/** HTML holds a number of an item in 32 bits. */
export const MOST_VALUE = 2_147_483_647;

/** In letters. */
export const MARKER_LIMIT = 20;

/** Absent are: 1, figures, a full stop, upwards. */
export type ListAttrs = { start?: number; kind?: ListKind; delimiter?: ')'; reversed?: true };

/** `value` is the item's own number, from which the following count on; `marker` stands in the number's place. */
export type ItemAttrs = { value?: number; marker?: string };

type Attrs<Of> = { [Name in keyof Of]?: Of[Name] | null };

/** As stored, or as the editor holds it, with null for what is absent. */
export type NumberedList = { attrs?: Attrs<ListAttrs>; content: { attrs?: Attrs<ItemAttrs> }[] };

/** What stands before each item, `a)` for one; the one source for every place that shows a list. */
export function itemLabels(list: NumberedList): string[] {
  const values = itemValues(list);
  return list.content.map(({ attrs }, place) => attrs?.marker || labelOf(list, values[place] ?? 0));
}

/** What would stand before one more item at the end. */
export function nextLabel(list: NumberedList): string {
  return labelOf(list, nextValue(list));
}

/** The number that one more item would have at the end. */
export function nextValue(list: NumberedList): number {
  return (itemValues(list).at(-1) ?? 0) + stepOf(list);
}

/** Whether `ol` and `li` say the same by themselves, with `start`, `type`, `reversed` and `value`. */
export function isNumberedByHtml({ attrs, content }: NumberedList): boolean {
  return attrs?.kind !== 'vietnamese' && !attrs?.delimiter && content.every((item) => !item.attrs?.marker);
}

/** The `type` of `ol`; undefined for figures. */
export function htmlType(kind: ListKind | null | undefined): HtmlType | undefined {
  return kind && kind !== 'vietnamese' ? HTML_TYPES[kind] : undefined;
}

type HtmlType = 'a' | 'A' | 'i' | 'I';

const HTML_TYPES = { 'lower-alpha': 'a', 'upper-alpha': 'A', 'lower-roman': 'i', 'upper-roman': 'I' } as const;

/** The number of each item, whatever is shown in its place. */
export function itemValues(list: NumberedList): number[] {
  let next = firstValue(list);
  return list.content.map(({ attrs }) => {
    const value = attrs?.value ?? next;
    next = value + stepOf(list);
    return value;
  });
}

/** A list that counts down, and says no start, ends with 1. */
function firstValue({ attrs, content }: NumberedList): number {
  return attrs?.start ?? (attrs?.reversed ? content.length : 1);
}

function labelOf({ attrs }: NumberedList, value: number): string {
  return countIn(attrs?.kind, value) + (attrs?.delimiter ?? '.');
}

function stepOf({ attrs }: NumberedList): 1 | -1 {
  return attrs?.reversed ? -1 : 1;
}
