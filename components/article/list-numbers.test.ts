import { Editor } from '@tiptap/core';
import { DecorationSet } from '@tiptap/pm/view';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { Body } from '#components/article/body';
import { BlockWords } from '#components/desk/articles/difference';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import type { BodyDocument, ListItem, OrderedList } from '#domain/article/body';
import { bodyHtml } from '#domain/article/body-html';
import { bodyText } from '#domain/article/body-text';
import { countIn, LIST_KINDS, type ListKind } from '#domain/article/counter-styles';
import { diffBodies } from '#domain/article/difference';
import type { ItemAttrs, ListAttrs } from '#domain/article/list-numbers';
import { parseBody } from '#domain/article/parsed-body';
import { markupOf } from '#tests/support/markup';

const item = (attrs: ItemAttrs = {}): ListItem => ({
  type: 'listItem',
  ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'mục' }] }],
});
const list = (attrs: ListAttrs, ...items: ListItem[]): OrderedList => ({
  type: 'orderedList',
  ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
  content: items,
});
const three = [item(), item(), item()];

const PLACES = {
  'plain text and its API': (body: BodyDocument) => bodyText(body).split('\n').map(labelOf),
  'feed, export and API': (body: BodyDocument) => shownIn(bodyHtml(body, new Map(), 'https://tin.example/a')),
  'public page': (body: BodyDocument) => shownIn(markupOf(createElement(Body, { body, files: new Map() }))),
  editor: shownAtDesk,
  difference: (body: BodyDocument) => {
    const [row] = diffBodies({ type: 'doc', content: [] }, body);
    const words = markupOf(createElement(BlockWords, { node: row?.after }));
    return words
      .replace(/^\[[^\]]*\] /, '')
      .split('\n')
      .map(labelOf);
  },
};

test.each([
  ['1. 2. 3.', list({}, ...three)],
  ['4. 5. 6.', list({ start: 4 }, ...three)],
  ['0. 1. 2.', list({ start: 0 }, ...three)],
  ['y. z. aa.', list({ kind: 'lower-alpha', start: 25 }, ...three)],
  ['A) B) C)', list({ kind: 'upper-alpha', delimiter: ')' }, ...three)],
  ['iii. iv. v.', list({ kind: 'lower-roman', start: 3 }, ...three)],
  ['IX. X. XI.', list({ kind: 'upper-roman', start: 9 }, ...three)],
  ['0. I. II.', list({ kind: 'upper-roman', start: 0 }, ...three)],
  ['d) đ) e)', list({ kind: 'vietnamese', delimiter: ')', start: 4 }, ...three)],
  ['x. y. aa.', list({ kind: 'vietnamese', start: 22 }, ...three)],
  ['1) 2) 3)', list({ delimiter: ')' }, ...three)],
  ['3. 2. 1.', list({ reversed: true }, ...three)],
  ['10) 9) 8)', list({ reversed: true, start: 10, delimiter: ')' }, ...three)],
  ['1. 7. 8.', list({}, item(), item({ value: 7 }), item())],
  ['c. a. 0.', list({ kind: 'lower-alpha', reversed: true }, item(), item({ value: 1 }), item())],
  ['3. 4a. 5.', list({ start: 3 }, item(), item({ marker: '4a.' }), item())],
  ['Điều 2. đ.', list({ kind: 'vietnamese' }, item({ marker: 'Điều 2.' }), item({ value: 5 }))],
])('every place shows %s of a list that is numbered so', (labels, block) => {
  const body = parseBody({ type: 'doc', content: [block] });
  for (const [place, show] of Object.entries(PLACES)) expect(show(body).join(' '), place).toBe(labels);
});

test('every place shows the same numbers of any list, and of a list within it', () => {
  const optional = <Any>(arbitrary: fc.Arbitrary<Any>) => fc.option(arbitrary, { nil: undefined });
  const itemAttrs = fc.record(
    { value: fc.integer({ min: -3, max: 4100 }), marker: fc.constantFrom('1.1.', 'Điều 2.', '(a)', '−') },
    { requiredKeys: [] },
  );
  const listAttrs = fc.record({
    start: optional(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 3990, max: 4010 }))),
    kind: optional(fc.constantFrom(...LIST_KINDS)),
    delimiter: optional(fc.constant(')' as const)),
    reversed: optional(fc.constant(true as const)),
  });
  const items = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, itemAttrs), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(listAttrs, items, listAttrs, items, (outer, outerItems, inner, innerItems) => {
      const within = list(inner, ...innerItems.map(item));
      const [first, ...rest] = outerItems.map(item) as [ListItem, ...ListItem[]];
      const nested = { ...first, content: [...first.content, within] };
      const body = parseBody(JSON.parse(JSON.stringify({ type: 'doc', content: [list(outer, nested, ...rest)] })));
      const [one, ...others] = Object.entries(PLACES).map(([place, show]) => ({ place, labels: show(body) }));
      expect(one?.labels).toHaveLength(outerItems.length + innerItems.length);
      for (const { place, labels } of others) expect(labels, place).toEqual(one?.labels);
    }),
    { seed: 20261201, numRuns: 300 },
  );
});

function labelOf(line: string): string {
  return line.replace(/ mục$/, '');
}

function shownAtDesk(body: BodyDocument): string[] {
  const desk = new Editor({ element: null, extensions: bodyExtensions, content: body });
  // Without a page to stand in, an editor has no plugins yet.
  const state = desk.state.reconfigure({ plugins: desk.extensionManager.plugins });
  const shown = state.plugins.flatMap((plugin) => {
    const decorations = plugin.props.decorations?.call(plugin, state);
    return decorations instanceof DecorationSet ? decorations.find() : [];
  });
  return shown
    .toSorted((one, other) => one.from - other.from)
    .map((decoration) =>
      String((decoration as unknown as { type: { attrs: object } }).type.attrs['data-number' as never]),
    );
}

type Element = DefaultTreeAdapterTypes.Element;

/** As a browser: words of the items, or what the attributes make it count. */
function shownIn(html: string): string[] {
  return numbersWithin(parseFragment(html).childNodes);
}

function numbersWithin(nodes: DefaultTreeAdapterTypes.ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName === 'ol') return counted(node);
    const begins = node.tagName === 'li' ? [labelOf(wordsOf(node.childNodes[0] as Element))] : [];
    return [...begins, ...numbersWithin(node.childNodes)];
  });
}

const TYPES: Record<string, ListKind> = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' };

function counted(ol: Element): string[] {
  const items = ol.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === 'li');
  const isReversed = attribute(ol, 'reversed') !== undefined;
  let next = Number(attribute(ol, 'start') ?? (isReversed ? items.length : 1));
  return items.flatMap((li) => {
    const value = Number(attribute(li, 'value') ?? next);
    next = isReversed ? value - 1 : value + 1;
    expect(wordsOf(li.childNodes[0] as Element)).toBe('mục');
    return [`${countIn(TYPES[attribute(ol, 'type') ?? ''], value)}.`, ...numbersWithin(li.childNodes)];
  });
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function wordsOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}
