import { Editor, type Extensions, getExtensionField, getSchema, type InputRule, type PasteRule } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { Body } from '#components/article/body';
import { alignNext } from '#components/desk/editor/text/align-extension';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { putNote } from '#components/desk/editor/text/footnote-dialog';
import { noteExtensions } from '#components/desk/editor/text/note-extensions';
import { type BodyDocument, fileUsesIn } from '#domain/article/body';
import { bodyHtml } from '#domain/article/body-html';
import { bodySchema, LEFT_OUT } from '#domain/article/body-schema';
import { bodyText } from '#domain/article/body-text';
import { parseBody } from '#domain/article/parsed-body';
import { markupOf } from '#tests/support/markup';

const desk = getSchema(bodyExtensions);
const editorOf = (content: object) => new Editor({ element: null, extensions: bodyExtensions, content });

describe('the editor and the stored body', () => {
  test('have the same nodes, which hold the same attributes, and the same marks', () => {
    expect(Object.keys(desk.nodes).sort()).toEqual(Object.keys(bodySchema.nodes).sort());
    expect(Object.keys(desk.marks).sort()).toEqual(Object.keys(bodySchema.marks).sort());
    for (const [name, { spec }] of [...Object.entries(bodySchema.nodes), ...Object.entries(bodySchema.marks)]) {
      const own = Object.keys((desk.nodes[name] ?? desk.marks[name])?.spec.attrs ?? {});
      // Columns have no width in a body, the table's own commands reckon with one; nothing stored waits for its picture.
      const held = own.filter((attr) => attr !== 'colwidth' && attr !== 'waiting').sort();
      expect(held, name).toEqual(Object.keys(spec.attrs ?? {}).sort());
    }
  });
  test('may have the same in each node', () => {
    for (const [name, { isInline, isLeaf, inlineContent }] of Object.entries(bodySchema.nodes)) {
      const own = desk.nodes[name];
      expect({ isInline: own?.isInline, isLeaf: own?.isLeaf, inlineContent: own?.inlineContent }, name).toEqual({
        isInline,
        isLeaf,
        inlineContent,
      });
    }
  });
  test('a footnote’s words may have every mark', () => {
    expect(Object.keys(getSchema(noteExtensions).marks).sort()).toEqual(Object.keys(bodySchema.marks).sort());
  });
});

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length ? { marks } : {}) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const simple = Object.keys(bodySchema.marks).filter((type) => type !== 'link');
const cell = (type: string, words: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text(words))],
});
const item = (words: string, attrs?: object) => ({
  type: 'listItem',
  ...(attrs ? { attrs } : {}),
  content: [paragraph(text(words))],
});
const figure = { type: 'figure', attrs: { mediaId: 7, alt: 'tả' }, content: [text('chữảnh')] };
const whole: BodyDocument = parseBody({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2, textAlign: 'center' }, content: [text('chữmục')] },
    paragraph(
      ...simple.map((type) => text(`chữ${type} `, { type })),
      { type: 'hardBreak' },
      text('chữlink', { type: 'link', attrs: { href: 'https://tin.example/b' } }),
      { type: 'footnote', content: [text('chữghi ', { type: 'bold' }), text('chữnguồn')] },
    ),
    { type: 'paragraph', attrs: { textAlign: 'right' }, content: [text('chữphải')] },
    { type: 'blockquote', content: [paragraph(text('chữtrích'))] },
    { type: 'bulletList', content: [item('chữchấm')] },
    {
      type: 'orderedList',
      attrs: { start: 4, kind: 'vietnamese', delimiter: ')', reversed: true },
      content: [item('chữmột'), item('chữhai', { value: 9 }), item('chữba', { marker: 'Điều2.' })],
    },
    { type: 'note', content: [paragraph(text('chữlưuý'))] },
    { type: 'horizontalRule' },
    {
      type: 'table',
      attrs: { caption: 'chữbảng' },
      content: [{ type: 'tableRow', content: [cell('tableHeader', 'chữđầu'), cell('tableCell', 'chữô')] }],
    },
    figure,
    { ...figure, attrs: { ...figure.attrs, width: 'wide' } },
    { type: 'gallery', content: [figure] },
    { type: 'video', attrs: { mediaId: 8 }, content: [text('chữphim')] },
    { type: 'audio', attrs: { mediaId: 7, title: 'chữtiếng' } },
    { type: 'attachment', attrs: { mediaId: 9, title: 'chữtệp' } },
    { type: 'videoCard', attrs: { address: 'https://vimeo.com/76979871', title: 'chữphim' } },
  ],
});

describe('a body with every node and mark', () => {
  test('has every node, mark and attribute that there is', () => {
    const json = JSON.stringify(whole);
    for (const name of [...Object.keys(bodySchema.nodes), ...Object.keys(bodySchema.marks)])
      expect(json).toContain(`"type":"${name}"`);
    for (const attr of Object.values(LEFT_OUT).flat()) expect(json).toContain(`"${attr}":`);
  });
  test('goes through the editor and the store unchanged', () => {
    const edited = editorOf(whole).getJSON();
    expect(edited).not.toEqual(whole);
    expect(parseBody(edited)).toEqual(whole);
  });
  test('loses no word on the page, in feeds and in plain text', () => {
    const words = [...new Set(JSON.stringify(whole).match(/chữ[\p{L}]+/gu))].sort();
    expect(words.length).toBeGreaterThan(20);
    const file = {
      sha256: 'ab',
      name: '',
      width: 800,
      height: 400,
      bytes: 1,
      credit: null,
      widths: null,
      recipe: 0,
      durationMs: null,
      pageCount: null,
      focusX: 50,
      focusY: 50,
    };
    const types = { image: 'image/*', video: 'video/mp4', audio: 'audio/mpeg', document: 'application/pdf' };
    const files = new Map(
      fileUsesIn(whole).map(({ id, kind }) => [id, { ...file, id, kind, contentType: types[kind] }]),
    );
    const page = markupOf(createElement(Body, { body: whole, files: files as never }));
    const shown = [page, bodyHtml(whole, files, 'https://tin.example/a/b-1'), bodyText(whole)];
    for (const form of shown) expect([...new Set(form.match(/chữ[\p{L}]+/gu))].sort()).toEqual(words);
    for (const form of shown) for (const label of ['d)', 'i)', 'Điều2.', '[1]', 'Lưu ý']) expect(form).toContain(label);
  });
});

describe('what is typed or pasted', () => {
  const editor = editorOf({ type: 'doc', content: [paragraph()] });
  const rulesOf = (field: 'addInputRules' | 'addPasteRules') =>
    (editor.extensionManager.extensions as Extensions).flatMap((extension) => {
      const { name, options, storage } = extension;
      const type = editor.schema.nodes[name] ?? editor.schema.marks[name];
      const add = getExtensionField(extension, field, { name, options, storage, editor, type } as never);
      return (add as (() => (InputRule | PasteRule)[]) | undefined)?.() ?? [];
    });
  const begins = (typed: string) =>
    rulesOf('addInputRules').some(({ find }) =>
      [...typed].some((_, place) => {
        const sofar = typed.slice(0, place + 1);
        return find instanceof RegExp ? find.test(sofar) : find(sofar, undefined as never);
      }),
    );

  test.each([
    '2 * 3 * 4 = 24',
    '_x_ và __y__',
    '**chú**',
    '~~x~~',
    '~x~',
    '---',
    '___ ',
    '*** ',
    '2026. ',
    'A. ',
    '(a) ',
    '`a`',
  ])('%j stays as it is', (typed) => {
    expect(begins(typed)).toBe(false);
    const pasted = rulesOf('addPasteRules').filter(({ find }) => find instanceof RegExp && typed.search(find) >= 0);
    expect(pasted).toEqual([]);
  });
  test.each(['1. ', '12. ', '2) ', 'đ) ', 'i) ', '- ', '## ', '> '])('%j begins a block', (typed) =>
    expect(begins(typed)).toBe(true),
  );
});

describe('commands', () => {
  const select = (editor: Editor, from: number, to = from) =>
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));

  test('raised text that is lowered is raised no longer', () => {
    const editor = editorOf({ type: 'doc', content: [paragraph(text('m2'))] });
    select(editor, 2, 3);
    editor.commands.toggleMark('superscript');
    editor.commands.toggleMark('subscript');
    expect(parseBody(editor.getJSON()).content).toEqual([paragraph(text('m'), text('2', { type: 'subscript' }))]);
  });
  test('a link keeps its own line only', () => {
    const href = { type: 'link', attrs: { href: '/a' } };
    const editor = editorOf({ type: 'doc', content: [paragraph(text('xem '), text('đây', href))] });
    select(editor, 1, 8);
    editor.commands.toggleMark('underline');
    expect(parseBody(editor.getJSON()).content).toEqual([
      paragraph(text('xem ', { type: 'underline' }), text('đây', href)),
    ]);
  });
  test('an alignment follows the other, and ends at the start', () => {
    const editor = editorOf({ type: 'doc', content: [paragraph(text('x'))] });
    const seen = [1, 2, 3, 4].map(() => {
      alignNext(editor);
      return editor.state.doc.firstChild?.attrs['textAlign'];
    });
    expect(seen).toEqual(['center', 'right', 'justify', null]);
  });
  test('Enter in a list begins an item of its own number', () => {
    const list = { type: 'orderedList', content: [item('một', { value: 5, marker: '5a.' })] };
    const editor = editorOf({ type: 'doc', content: [list] });
    select(editor, 6);
    editor.commands.splitListItem('listItem');
    expect(editor.state.doc.firstChild?.children.map(({ attrs }) => attrs['value'])).toEqual([5, null]);
  });
  test('a footnote comes behind the selected words, is changed, and goes', () => {
    const editor = editorOf({ type: 'doc', content: [paragraph(text('nước sạch'))] });
    select(editor, 1, 5);
    putNote(editor, [text('Theo số liệu')]);
    const note = (words: string) => ({ type: 'footnote', content: [text(words)] });
    const parts = () => parseBody(editor.getJSON()).content;
    expect(parts()).toEqual([paragraph(text('nước'), note('Theo số liệu'), text(' sạch'))]);
    const pick = () => editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 5)));
    pick();
    putNote(editor, [text('Theo huyện')]);
    expect(parts()).toEqual([paragraph(text('nước'), note('Theo huyện'), text(' sạch'))]);
    pick();
    putNote(editor, []);
    expect(parts()).toEqual([paragraph(text('nước sạch'))]);
  });
});
