import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { blockAt, moveBlock } from '#components/desk/editor/text/movable-block';

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string, ...more: object[]) => ({ type: 'listItem', content: [line(text), ...more] });
const letters = (...content: object[]) => ({
  type: 'orderedList',
  attrs: { kind: 'vietnamese', delimiter: ')', start: 3 },
  content,
});
const dots = (...content: object[]) => ({ type: 'bulletList', content });

function editorWith(content: object[]): Editor {
  return new Editor({ element: null, extensions: bodyExtensions, content: { type: 'doc', content } });
}

function placeOf({ state }: Editor, words: string): number {
  let place = -1;
  state.doc.descendants((node, at) => {
    if (node.text === words) place = at;
  });
  return place;
}

/** Where the block of these words begins, and where it ends. */
function endsOf(editor: Editor, words: string) {
  const start = blockAt(editor.state.doc, placeOf(editor, words)) ?? -1;
  return { start, end: start + (editor.state.doc.nodeAt(start)?.nodeSize ?? 0) };
}

function moved(content: object[], words: string, side: 'before' | 'behind', target: string): unknown {
  const editor = editorWith(content);
  const { start, end } = endsOf(editor, target);
  const tr = moveBlock(editor.state, endsOf(editor, words).start, side === 'before' ? start : end);
  tr?.doc.check();
  return tr && shapeOf(tr.doc.toJSON());
}

type Json = { type: string; text?: string; attrs?: Record<string, unknown>; content?: Json[] };

/** Words, and items by the kind and start of their list. */
function shapeOf({ type, text, attrs, content = [] }: Json): unknown {
  if (text) return text;
  const parts = content.map(shapeOf);
  if (type === 'orderedList') return { letters: parts, from: attrs?.['start'] };
  if (type === 'bulletList') return { dots: parts };
  return parts.length === 1 ? parts[0] : parts;
}

describe('a block that is dragged', () => {
  const lists = [line('đầu'), letters(item('c'), item('d')), line('cuối'), dots(item('chấm'))];
  const cases: [string, Parameters<typeof moved>, unknown][] = [
    ['goes up', [[line('1'), line('2'), line('3')], '3', 'before', '1'], ['3', '1', '2']],
    ['goes down', [[line('1'), line('2'), line('3')], '1', 'behind', '2'], ['2', '1', '3']],
    ['stays before itself', [[line('1'), line('2')], '1', 'before', '1'], undefined],
    ['stays behind the one before', [[line('1'), line('2')], '2', 'behind', '1'], undefined],
    [
      'is an item, and its list keeps start and kind',
      [lists, 'd', 'before', 'c'],
      ['đầu', { letters: ['d', 'c'], from: 3 }, 'cuối', { dots: ['chấm'] }],
    ],
    [
      'is an item that leaves its list: it has one of the kind, with its own count',
      [lists, 'd', 'before', 'đầu'],
      [{ letters: ['d'], from: null }, 'đầu', { letters: ['c'], from: 3 }, 'cuối', { dots: ['chấm'] }],
    ],
    [
      'is the last item: its list goes with it',
      [lists, 'chấm', 'behind', 'c'],
      ['đầu', { letters: ['c', 'chấm', 'd'], from: 3 }, 'cuối'],
    ],
    ['is a list’s only item, beside its own list', [[line('1'), dots(item('a'))], 'a', 'behind', '1'], undefined],
    ['never comes within itself', [[dots(item('a', dots(item('b'))))], 'a', 'behind', 'b'], undefined],
    ['is no item of a list without being one', [lists, 'đầu', 'behind', 'c'], undefined],
  ];
  test.each(cases)('%s', (_, given, right) => {
    expect(moved(...given)).toEqual(right);
  });
});

test('the block of a place is the item, or of the text alone the whole list', () => {
  const editor = editorWith([line('đầu'), dots(item('a', dots(item('b'))))]);
  const { doc } = editor.state;
  expect(doc.nodeAt(blockAt(doc, placeOf(editor, 'b')) ?? -1)?.textContent).toBe('b');
  expect(doc.nodeAt(blockAt(doc, placeOf(editor, 'b'), 'text') ?? -1)?.type.name).toBe('bulletList');
  expect(doc.nodeAt(blockAt(doc, placeOf(editor, 'đầu')) ?? -1)?.textContent).toBe('đầu');
});

test('no move loses or doubles a word, and each is a text that can be stored', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'ă', 'đ', 'x'), minLength: 1, maxLength: 3 });
  const blocks = fc.letrec<{ list: object; block: object }>((tie) => ({
    list: fc
      .tuple(
        fc.constantFrom(letters, dots),
        fc.array(fc.tuple(words, fc.option(tie('list'), { nil: undefined, depthSize: 'small' })), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([list, items]) => list(...items.map(([text, inner]) => item(text, ...(inner ? [inner] : []))))),
    block: fc.oneof(words.map(line), tie('list')),
  }));
  fc.assert(
    fc.property(fc.array(blocks.block, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (content, a, b) => {
      const { state } = editorWith(content);
      const starts = new Set<number>();
      const gaps = new Set<number>([0]);
      state.doc.descendants((node, at) => {
        if (blockAt(state.doc, at) !== at) return;
        starts.add(at);
        gaps.add(at).add(at + node.nodeSize);
      });
      const from = [...starts][a % starts.size] ?? 0;
      const tr = moveBlock(state, from, [...gaps][b % gaps.size] ?? 0);
      if (!tr) return;
      tr.doc.check();
      const sorted = (text: string) => text.split('|').filter(Boolean).sort();
      expect(sorted(textsOf(tr.doc))).toEqual(sorted(textsOf(state.doc)));
    }),
  );
});

function textsOf(doc: Editor['state']['doc']): string {
  return doc.textBetween(0, doc.content.size, '|');
}
