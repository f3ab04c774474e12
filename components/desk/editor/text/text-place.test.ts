import { getSchema } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { selectionAt } from '#components/desk/editor/text/text-place';
import { emptyManuscript } from '#domain/article/manuscript';
import { parseBody } from '#domain/article/parsed-body';
import { findProblems } from '#domain/article/readiness';

const text = (words: string, href?: string) => ({
  type: 'text',
  text: words,
  ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const cell = (...content: object[]) => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content });
const figure = (mediaId: number | null) => ({ type: 'figure', attrs: { mediaId, alt: null } });
const link = (words: string) => text(words, 'https://tin.example/a');

test('each problem leads to what it concerns, within lists, tables, galleries and footnotes too', () => {
  const note = { type: 'footnote', content: [link('here')] };
  const body = parseBody({
    type: 'doc',
    content: [
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('một'))] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell(paragraph(text('ô')), figure(1))] }] },
      { type: 'gallery', content: [figure(2), figure(3)] },
      paragraph(text('xem '), link('Quyết định'), text(' '), link('tại đây'), note),
      { type: 'attachment', attrs: { mediaId: 4, title: 'Mẫu đơn' } },
    ],
  });
  const doc = getSchema(bodyExtensions).nodeFromJSON(body);
  const found = findProblems({ ...emptyManuscript(1), body }, new Map()).flatMap(({ code, block, link: number }) => {
    if (block === undefined || code === 'caption_missing') return [];
    const selection = selectionAt(doc, number === undefined ? { block } : { block, link: number });
    const whole = selection instanceof NodeSelection ? selection.node : undefined;
    const chosen = whole?.type.name === 'footnote' ? `[${whole.textContent}]` : whole?.attrs['mediaId'];
    return [[code, chosen ?? (selection && doc.textBetween(selection.from, selection.to))]];
  });
  expect(found).toEqual([
    ['picture_missing', 1],
    ['picture_missing', 2],
    ['picture_missing', 3],
    ['file_missing', 4],
    ['link_words', 'tại đây'],
    ['link_words', '[here]'],
  ]);
  expect(selectionAt(doc, { block: 99 })).toBeUndefined();
});
