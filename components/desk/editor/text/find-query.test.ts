import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { replaceAll, search, setSearchState } from 'prosemirror-search';
import { describe, expect, test } from 'vitest';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { WordsQuery } from '#components/desk/editor/text/find-query';

const schema = getSchema(bodyExtensions);

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const note = (words: string) => ({ type: 'footnote', content: [text(words)] });

function stateOf(...content: object[]): EditorState {
  const doc = Node.fromJSON(schema, { type: 'doc', content: [{ type: 'paragraph', content }] });
  return EditorState.create({ doc, plugins: [search()] });
}

function replaced(before: EditorState, words: string, by: string): unknown {
  let state = before.apply(setSearchState(before.tr, new WordsQuery(words, by)));
  replaceAll(state, (change) => {
    state = state.apply(change);
  });
  state.doc.check();
  return state.doc.firstChild?.content.toJSON();
}

describe('every match takes the words that were typed', () => {
  test.each([
    ['Giá USD 100', 'usd 100', 'US$100', 'Giá US$100'],
    ['ABC và abc', 'ABC', '$5', '$5 và $5'],
    ['ABC', 'ABC', 'A$$B $& \\n', 'A$$B $& \\n'],
    ['đi 100\u00a0km nữa', '100 km', '100 cây số', 'đi 100 cây số nữa'],
    ['aaaa', 'aa', 'b', 'bb'],
    ['İstanbul xã', 'xã', 'phường', 'İstanbul phường'],
    ['thừa thừa', ' thừa', '', 'thừa'],
  ])('%j, %j by %j', (before, words, by, right) => {
    expect(replaced(stateOf(text(before)), words, by)).toEqual([text(right)]);
  });
  test('in its own case only, where that is asked', () => {
    const before = stateOf(text('Xã, xã'));
    const find = (isExact: boolean) => new WordsQuery('Xã', '', isExact).findNext(before, 2)?.from;
    expect([find(false), find(true)]).toEqual([5, undefined]);
  });
  test('with the marks of their beginning, and across marks', () => {
    expect(replaced(stateOf(text('xã '), text('Tân', 'bold'), text(' Phú')), 'Tân Phú', 'Hoà An')).toEqual([
      text('xã '),
      text('Hoà An', 'bold'),
    ]);
    expect(replaced(stateOf(text('xã '), text('Tân', 'bold')), 'tân', 'Hoà')).toEqual([
      text('xã '),
      text('Hoà', 'bold'),
    ]);
  });
});

describe('a footnote keeps its words, and the text its own', () => {
  test.each([
    ['  ', ' '],
    [' .', '.'],
    ['một xem', 'x'],
    ['30 hai', 'x'],
  ])('%j by %j', (words, by) => {
    const content = [text('một'), note('xem 30'), text(' hai'), note('b'), text(' .')];
    const right = words === ' .' ? [...content.slice(0, -1), text('.')] : content;
    expect(replaced(stateOf(...content), words, by)).toEqual(right);
  });
  test('within it words are found, too', () => {
    expect(replaced(stateOf(text('một'), note('xem một')), 'một', 'hai')).toEqual([text('hai'), note('xem hai')]);
  });
});
