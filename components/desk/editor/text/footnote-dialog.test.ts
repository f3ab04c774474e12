import { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { wordsOfNote } from '#components/desk/editor/text/footnote-dialog';
import { noteExtensions } from '#components/desk/editor/text/note-extensions';

const editor = new Editor({
  element: null,
  extensions: noteExtensions,
  content: { type: 'doc', content: [{ type: 'paragraph' }] },
});

function wordsOf(...content: object[]) {
  const doc = editor.schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content }] });
  return wordsOfNote(EditorState.create({ doc, plugins: editor.extensionManager.plugins }));
}

const text = (words: string, href?: string) =>
  href === undefined
    ? { type: 'text', text: words }
    : { type: 'text', marks: [{ type: 'link', attrs: { href } }], text: words };

test('an address that stands last in a footnote becomes a link, and no space comes behind it', () => {
  expect(wordsOf(text('Xem https://chinhphu.vn/a'))).toEqual([
    text('Xem '),
    text('https://chinhphu.vn/a', 'https://chinhphu.vn/a'),
  ]);
});

test.each([
  [[text('Theo Sở Nội vụ')]],
  [[text('Theo Sở Nội vụ ')]],
  [[text('Xem '), text('trang này', 'https://chinhphu.vn/a')]],
  [[text('https://chinhphu.vn/a', 'https://chinhphu.vn/b')]],
])('what is no address or a link already stays as it is: %j', (content) => {
  expect(wordsOf(...content)).toEqual(content);
});
