import type { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { putPictures } from '#components/desk/editor/text/dropped-files';
import { replaceText } from '#components/desk/editor/text/upload-places';
import { fillWaiting, numberOfFile } from '#components/desk/editor/text/waiting-figures';
import { kindOf, type PickedMedia } from '#domain/media/media';
import { liveEditor } from '#tests/support/live-editor';

const line = (text: string) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
const dropped = (id: number, type = 'image/png') => ({ id, file: { type } });
const stored = (id: number, contentType = 'image/png', caption = '') =>
  ({ id, contentType, kind: kindOf(contentType), alt: '', caption }) as PickedMedia;

/** Media numbers of files, words of other blocks, without the empty line at the end. */
const blocks = ({ state: { doc } }: Editor) =>
  doc.children
    .map(({ type, attrs, textContent }) => (type.name === 'paragraph' ? textContent : attrs['mediaId']))
    .slice(0, -1);

function arrive(editor: Editor, files: Record<number, PickedMedia | null>) {
  const arrived = Object.entries(files).map(([id, media]) => [numberOfFile(Number(id)), media] as const);
  fillWaiting(editor as never, new Map(arrived));
}

function begin(): Editor {
  const editor = liveEditor({ type: 'doc', content: [line('một'), line('hai'), line('')] });
  return editor;
}

test('pictures given together are one step to undo, and none when they arrive', () => {
  const editor = begin();
  putPictures(
    editor as never,
    [1, 2, 3].map((id) => dropped(id)),
    5,
  );
  editor.view.dispatch(editor.state.tr.insertText('!', 4));
  const all = { 3: stored(30), 1: stored(10), 2: stored(20) };
  for (const [id, media] of Object.entries(all)) arrive(editor, { [id]: media });
  expect(blocks(editor)).toEqual(['một!', 10, 20, 30, 'hai']);
  editor.commands.undo();
  editor.commands.undo();
  expect(blocks(editor)).toEqual(['một', 'hai']);
  editor.commands.redo();
  arrive(editor, all);
  expect(blocks(editor)).toEqual(['một', 10, 20, 30, 'hai']);
});

test('other files have their places in order between the pictures', () => {
  const editor = begin();
  const others = putPictures(editor as never, [dropped(1), dropped(2, 'audio/mpeg'), dropped(3), dropped(4, '')], 5);
  expect(others).toEqual([
    { id: 2, at: 7 },
    { id: 4, at: 9 },
  ]);
});

test('a picture brings its caption, one that is none stands as what it is, and one given up leaves nothing', () => {
  const editor = begin();
  putPictures(
    editor as never,
    [1, 2, 3].map((id) => dropped(id)),
    5,
  );
  arrive(editor, { 1: stored(10, 'image/png', 'Cầu mới'), 2: stored(20, 'application/pdf'), 3: null });
  expect(blocks(editor)).toEqual(['một', 10, 20, 'hai']);
  expect(editor.state.doc.child(1).textContent).toBe('Cầu mới');
  expect(editor.state.doc.child(2).type.name).toBe('attachment');
});

test('a picture on its way arrives though another text stands in the place of the former', () => {
  const editor = begin();
  putPictures(editor as never, [dropped(1)], 5);
  const figure = { type: 'figure', attrs: { mediaId: null, alt: null } };
  replaceText(editor as never, { type: 'doc', content: [line('một mới'), figure, line('hai mới'), line('')] });
  arrive(editor, { 1: stored(10) });
  expect(blocks(editor)).toEqual(['một mới', 10, 'hai mới']);
});
