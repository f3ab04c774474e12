import type { Editor } from '@tiptap/core';
import { DOMParser } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { putPictures } from '#components/desk/editor/text/dropped-files';
import { replaceText } from '#components/desk/editor/text/upload-places';
import { behindWaiting, fillWaiting, numberOfFile } from '#components/desk/editor/text/waiting-figures';
import { kindOf, type PickedMedia } from '#domain/media/media';
import { htmlOfDesk } from '#tests/support/desk-html';
import { liveEditor } from '#tests/support/live-editor';
import { pageOf } from '#tests/support/page-nodes';

const line = (text: string) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
const captioned = (text: string) => ({ ...line(text), type: 'figure', attrs: { mediaId: null, alt: null } });
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

test('what is given later stands behind what still waits at that place', () => {
  const editor = begin();
  putPictures(editor as never, [dropped(1)], 5);
  const { doc } = editor.state;
  putPictures(editor as never, [dropped(2)], behindWaiting(doc, 5));
  arrive(editor, { 2: stored(20), 1: stored(10) });
  expect(blocks(editor)).toEqual(['một', 10, 20, 'hai']);
});

test.each(['application/pdf', 'video/mp4', 'audio/mpeg'])('what is typed as a caption stays with a %s', (type) => {
  const editor = begin();
  putPictures(editor as never, [dropped(1)], 5);
  editor.view.dispatch(editor.state.tr.insertText('Đơn', 6));
  arrive(editor, { 1: stored(10, type, 'Tên cũ') });
  const { attrs, textContent } = editor.state.doc.child(1);
  expect([attrs['mediaId'], attrs['title'] ?? textContent]).toEqual([10, 'Đơn']);
});

test('of equal pictures of which one was left out none gets the place of another', () => {
  const editor = begin();
  putPictures(
    editor as never,
    [1, 2].map((id) => dropped(id)),
    5,
  );
  const figure = { type: 'figure', attrs: { mediaId: null, alt: null } };
  replaceText(editor as never, { type: 'doc', content: [line('một'), figure, line('hai'), line('')] });
  arrive(editor, { 1: stored(10), 2: stored(20) });
  expect(blocks(editor)).toEqual(['một', null, 'hai']);
});

test('a picture on its way arrives though another text stands in the place of the former', () => {
  const editor = begin();
  putPictures(editor as never, [dropped(1)], 5);
  const figure = { type: 'figure', attrs: { mediaId: null, alt: null } };
  replaceText(editor as never, { type: 'doc', content: [line('một mới'), figure, line('hai mới'), line('')] });
  arrive(editor, { 1: stored(10) });
  expect(blocks(editor)).toEqual(['một mới', 10, 'hai mới']);
});

test.each([
  [
    'under its own caption, not under another',
    [line('một'), captioned('khác'), captioned('Cầu cũ'), line('hai')],
    [null, 10],
  ],
  ['where its caption is converted', [line('một'), captioned('Cầu mới'), line('hai')], [10]],
  ['nowhere where it was left out', [captioned('khác'), line('hai')], [null]],
])('in a new text a picture on its way arrives %s', (_, content, pictures) => {
  const editor = begin();
  putPictures(editor as never, [dropped(1)], 5);
  editor.view.dispatch(editor.state.tr.insertText('Cầu cũ', 6));
  replaceText(editor as never, { type: 'doc', content: [...content, line('')] });
  arrive(editor, { 1: stored(10) });
  const figures = editor.state.doc.children.filter(({ type }) => type.name === 'figure');
  expect(figures.map(({ attrs }) => attrs['mediaId'])).toEqual(pictures);
});

describe('a figure copied while its picture is on its way', () => {
  const copy = (editor: Editor) => htmlOfDesk(editor.getJSON());
  const paste = (editor: Editor, html: string) => {
    const { content } = DOMParser.fromSchema(editor.schema).parse(pageOf(html) as never);
    const figure = content.content.find(({ type }) => type.name === 'figure');
    editor.commands.insertContentAt(editor.state.doc.content.size, figure?.toJSON());
  };

  test('waits where it is pasted, too', () => {
    const editor = begin();
    putPictures(editor as never, [dropped(1)], 5);
    paste(editor, copy(editor));
    arrive(editor, { 1: stored(10) });
    expect(blocks(editor)).toEqual(['một', 10, 'hai', '', 10]);
  });

  test('waits for nothing in the text of another page, and keeps its caption', () => {
    const editor = begin();
    putPictures(editor as never, [dropped(1)], 5);
    editor.view.dispatch(editor.state.tr.insertText('Cầu', 6));
    const elsewhere = copy(editor).replace(/data-awaited="[^ ]+/, `data-awaited="${crypto.randomUUID()}`);
    paste(editor, elsewhere);
    arrive(editor, { 1: stored(10) });
    expect(blocks(editor)).toEqual(['một', 10, 'hai', '', null]);
    expect(editor.state.doc.child(4).textContent).toBe('Cầu');
  });
});
