import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { AllSelection, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { describe, expect, test } from 'vitest';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { placeOfWords } from '#components/desk/editor/text/selected-words';

const schema = getSchema(bodyExtensions);
const line = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const cell = (words: string) => ({ type: 'tableCell', content: [line(words)] });
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    line('Xã mở lớp'),
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Lịch học' }] },
    { type: 'paragraph', content: [{ type: 'hardBreak' }, { type: 'text', text: '  ' }] },
    { type: 'figure', attrs: { mediaId: 4 }, content: [{ type: 'text', text: 'Lớp đầu tiên' }] },
    { type: 'video', attrs: { mediaId: 5 }, content: [{ type: 'text', text: 'Buổi khai giảng' }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('Thứ ba'), cell('Thứ năm')] }] },
  ],
});

/** From the first letter of these words to the last of those. */
function between(first: string, last = first): [number, number] {
  return [placeOf(doc, first), placeOf(doc, last) + last.length];
}

function placeOf(within: Node, words: string): number {
  let place = -1;
  within.descendants((node, pos) => {
    if (node.isText && node.text?.includes(words)) place = pos + node.text.indexOf(words);
  });
  expect(place, words).toBeGreaterThan(0);
  return place;
}

const words = (from: number, to = from) => TextSelection.create(doc, from, to);
const startOf = (at: string, depth: number) => doc.resolve(placeOf(doc, at)).before(depth);

describe('selected words', () => {
  test.each([
    ['a word of a paragraph', words(...between('lớp')), 'text'],
    ['words of several blocks', words(...between('mở', 'Lịch')), 'text'],
    ['words in a cell', words(...between('ba')), 'text'],
    ['words of a caption', words(...between('đầu')), 'caption'],
    ['words below a video', words(...between('khai')), 'caption'],
    ['the whole text', new AllSelection(doc), 'text'],
    ['from a line into a caption', words(...between('lớp', 'đầu')), 'text'],
    ['none: the caret', words(placeOf(doc, 'lớp')), undefined],
    ['none: blanks', words(startOf('đầu', 1) - 3, startOf('đầu', 1) - 1), undefined],
    ['none: a picture', NodeSelection.create(doc, startOf('đầu', 1)), undefined],
    ['none: cells', CellSelection.create(doc, startOf('ba', 3), startOf('năm', 3)), undefined],
  ])('%s', (_, selection, place) => {
    expect(placeOfWords(EditorState.create({ doc, selection }))).toBe(place);
  });
});
