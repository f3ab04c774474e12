import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { moveBlocks } from '#components/desk/editor/text/move-blocks';

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string, ...more: object[]) => ({ type: 'listItem', content: [line(text), ...more] });
const list = (...content: object[]) => ({ type: 'bulletList', content });
const figure = (text: string) => ({
  type: 'figure',
  attrs: { mediaId: 1, alt: null },
  content: [{ type: 'text', text }],
});

/** A caret within the first words, or a selection from them to the second. */
function editorAt(content: object[], first: string, last = first): Editor {
  const editor = new Editor({ element: null, extensions: bodyExtensions, content: { type: 'doc', content } });
  const places = [first, last].map((words) => {
    let at = -1;
    editor.state.doc.descendants((node, pos) => {
      if (node.text === words) at = pos + 1;
    });
    return at;
  });
  const selection = TextSelection.create(editor.state.doc, places[0] ?? 0, places[1]);
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  return editor;
}

const wordsOf = (editor: Editor) => editor.state.doc.textBetween(0, editor.state.doc.content.size, ' ');
const caretOf = ({ state }: Editor) => state.selection.$from.parent.textContent;

describe('a block changes places with its neighbour', () => {
  const cases: [string, object[], string, string, -1 | 1, string | false][] = [
    ['a paragraph up', [line('một'), line('hai')], 'hai', 'hai', -1, 'hai một'],
    ['the first one no further', [line('một'), line('hai')], 'một', 'một', -1, false],
    ['two that are selected', [line('một'), line('hai'), line('ba')], 'hai', 'ba', -1, 'hai ba một'],
    ['an item in its list', [line('đầu'), list(item('một'), item('hai'))], 'hai', 'hai', -1, 'đầu hai một'],
    ['the first item with its list', [line('đầu'), list(item('một'), item('hai'))], 'một', 'một', -1, 'một hai đầu'],
    ['the last one too', [list(item('một')), line('cuối')], 'một', 'một', 1, 'cuối một'],
    ['an inner item', [list(item('một', list(item('a'), item('b'))))], 'b', 'b', -1, 'một b a'],
    ['an inner first item with its own', [list(item('một'), item('hai', list(item('a'))))], 'a', 'a', -1, 'hai a một'],
    ['a picture in its gallery', [{ type: 'gallery', content: [figure('x'), figure('y')] }], 'x', 'x', 1, 'y x'],
    ['a table as a whole', [line('đầu'), tableOf('ô')], 'ô', 'ô', -1, 'ô đầu'],
  ];
  test.each(cases)('%s', (_, content, first, last, by, right) => {
    const editor = editorAt(content, first, last);
    expect(editor.commands.command(moveBlocks(by))).toBe(right !== false);
    if (right === false) return;
    expect(wordsOf(editor)).toBe(right);
    expect(caretOf(editor)).toBe(first);
    editor.state.doc.check();
  });
});

function tableOf(words: string): object {
  return { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [line(words)] }] }] };
}
