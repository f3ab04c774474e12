import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putNote } from '#components/desk/editor/text/footnote-dialog';
import { isMarked } from '#components/desk/editor/text/notes-apart';
import { bodySchema } from '#domain/article/body-schema';
import { parseBody } from '#domain/article/parsed-body';
import { bodyOfHtml, htmlOfDesk } from '#tests/support/desk-html';
import { liveEditor } from '#tests/support/live-editor';

const LINK = { type: 'link', attrs: { href: 'https://tin.example/luat' } };
const OTHER = { type: 'link', attrs: { href: '/nguon' } };
const MARKS = Object.keys(bodySchema.marks);
const markOf = (type: string) => (type === 'link' ? LINK : { type });

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length ? { marks } : {}) });
const note = (...content: object[]) => ({ type: 'footnote', content });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', content });

const select = (editor: Editor, from: number, to: number) =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
const bodyIn = (editor: Editor) => parseBody(editor.getJSON());

const NOTED = [text('Theo '), note(text('Số 1 '), text('tại đây', OTHER)), text(' quy định')];

describe.each(MARKS)('%s set over a footnote', (type) => {
  const marked = doc(paragraph(text('Theo ', markOf(type)), NOTED[1] as object, text(' quy định', markOf(type))));
  test('is on the words around alone, and can be taken off, undone and set anew', () => {
    const editor = liveEditor(doc(paragraph(...NOTED)));
    select(editor, 1, editor.state.doc.content.size - 1);
    editor.commands.toggleMark(type, markOf(type) === LINK ? LINK.attrs : {});
    expect(editor.getJSON()).toEqual(liveEditor(marked).getJSON());
    expect(isMarked(editor.state, type)).toBe(true);
    editor.commands.toggleMark(type);
    expect(bodyIn(editor)).toEqual(doc(paragraph(...NOTED)));
    editor.commands.undo();
    editor.commands.undo();
    expect(bodyIn(editor)).toEqual(doc(paragraph(...NOTED)));
    editor.commands.redo();
    expect(editor.getJSON()).toEqual(liveEditor(marked).getJSON());
  });
  test('is not on a footnote that is selected alone', () => {
    const editor = liveEditor(doc(paragraph(...NOTED)));
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 6)));
    editor.commands.toggleMark(type, markOf(type) === LINK ? LINK.attrs : {});
    expect(bodyIn(editor)).toEqual(doc(paragraph(...NOTED)));
  });
});

test('all marks taken away leave a footnote’s own', () => {
  const editor = liveEditor(doc(paragraph(...NOTED)));
  editor.commands.selectAll();
  editor.commands.unsetAllMarks();
  expect(bodyIn(editor)).toEqual(doc(paragraph(...NOTED)));
});

test('the dialog still marks a footnote’s words', () => {
  const editor = liveEditor(doc(paragraph(...NOTED)));
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 6)));
  putNote(editor, [text('Số 1 tại đây', { type: 'bold' })]);
  expect(bodyIn(editor)).toEqual(
    doc(paragraph(text('Theo '), note(text('Số 1 tại đây', { type: 'bold' })), text(' quy định'))),
  );
});

test('marks on the sign of a stored footnote are dropped, those of its words kept', () => {
  const stored = doc(paragraph({ ...note(text('nguồn', OTHER)), marks: [LINK] }));
  expect(parseBody(stored)).toEqual(doc(paragraph(note(text('nguồn', OTHER)))));
});

const words = fc.constantFrom('Luật', 'số 1', 'điểm đ', 'x');
const marks = fc
  .subarray(MARKS)
  .filter((types) => !(types.includes('superscript') && types.includes('subscript')))
  .map((types) => types.filter((type) => type !== 'underline' || !types.includes('link')).map(markOf));
const line = fc.array(
  fc.oneof(
    fc.tuple(words, marks).map(([given, own]) => text(given, ...own)),
    fc
      .array(fc.tuple(words, marks), { minLength: 1, maxLength: 3 })
      .map((parts) =>
        note(...parts.map(([given, own]) => text(given, ...own.map((mark) => (mark === LINK ? OTHER : mark))))),
      ),
  ),
  { minLength: 1, maxLength: 6 },
);

test('what is marked anywhere and copied comes back as it was', () => {
  const change = fc.record({
    type: fc.constantFrom(...MARKS),
    from: fc.nat(60),
    to: fc.nat(60),
  });
  fc.assert(
    fc.property(line, fc.array(change, { maxLength: 5 }), (content, changes) => {
      const editor = liveEditor(doc(paragraph(...content)));
      const notesIn = () => JSON.stringify(bodyIn(editor)).match(/\{"type":"footnote".*?\}\]\}/g);
      const before = notesIn();
      for (const { type, from, to } of changes) {
        const end = editor.state.doc.content.size - 1;
        select(editor, Math.min(1 + from, end), Math.min(1 + to, end));
        editor.commands.toggleMark(type, markOf(type) === LINK ? LINK.attrs : {});
      }
      expect(notesIn()).toEqual(before);
      expect(bodyOfHtml(htmlOfDesk(editor.getJSON()))).toEqual(bodyIn(editor));
    }),
    { seed: 20261201, numRuns: 300 },
  );
});
