import fc from 'fast-check';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { Body } from '#components/article/body';
import {
  type BodyDocument,
  type BodyNode,
  fileUsesIn,
  type InlineNode,
  type ListItem,
  type OrderedList,
} from '#domain/article/body';
import { bodySchema, LEFT_OUT } from '#domain/article/body-schema';
import { itemLabels, type ListAttrs } from '#domain/article/list-numbers';
import { parseBody } from '#domain/article/parsed-body';
import { picturesOfClipboard } from '#domain/intake/clipboard/pictures';
import { cleanPastedHtml } from '#domain/intake/word-paste';
import { anyBody } from '#tests/support/any-body';
import { bodyOfHtml } from '#tests/support/desk-html';
import { everyForm } from '#tests/support/forms';
import { markupOf } from '#tests/support/markup';

const TYPES = { image: 'image/*', video: 'video/mp4', audio: 'audio/mpeg', document: 'application/pdf' };

const ORIGIN = 'https://tin.example';

function hashOf(id: number): string {
  return String(id).padStart(64, '0');
}

/** As the editor takes it, with the pictures that it looks up. */
function pastedFrom(html: string): BodyNode[] {
  const { html: marked, pictures } = picturesOfClipboard(html, '', ORIGIN);
  const waiting = pictures.map((picture) => ({
    waiting: 'sha256' in picture ? Number(picture.sha256) : 0,
    isOwn: true,
  }));
  const cleaned = cleanPastedHtml(marked, waiting).replaceAll('data-waiting', 'data-media-id');
  return bodyOfHtml(cleaned).content;
}

function pageOf(body: BodyDocument): string {
  const file = {
    name: 'tệp.pdf',
    width: 800,
    height: 400,
    bytes: 1,
    widths: null,
    durationMs: 65_000,
    pageCount: null,
  };
  const files = new Map(
    fileUsesIn(body).map(({ id, kind }) => [
      id,
      { ...file, id, kind, sha256: hashOf(id), contentType: TYPES[kind], credit: kind === 'image' ? 'Ảnh: Xã' : null },
    ]),
  );
  return markupOf(createElement(Body, { body, files: files as never }));
}

/** Pictures come; other files stay on their page, and what is said of them comes in words. */
function withoutFiles(block: BodyNode): BodyNode[] {
  const said = (content: InlineNode[] | undefined): BodyNode[] => (content ? [{ type: 'paragraph', content }] : []);
  if (block.type === 'video') return said(block.content);
  if (block.type === 'figure' && block.attrs.mediaId === null) return said(block.content);
  if (block.type === 'figure' || block.type === 'gallery') return [described(block)];
  if (block.type === 'audio') return said([{ type: 'text', text: block.attrs.title }]);
  if (block.type === 'attachment') {
    const href = '/media/';
    return said([{ type: 'text', text: block.attrs.title, marks: [{ type: 'link', attrs: { href } }] }]);
  }
  if (!('content' in block) || !block.content) return [block];
  const inside = (content: BodyNode[]): BodyNode[] =>
    content.flatMap((inner) =>
      /^(?:listItem|table)/.test(inner.type) && 'content' in inner
        ? [{ ...inner, content: inside((inner.content ?? []) as BodyNode[]) } as BodyNode]
        : withoutFiles(inner),
    );
  return block.type === 'paragraph' || block.type === 'heading'
    ? [block]
    : [{ ...block, content: inside(block.content as BodyNode[]) } as BodyNode];
}

/** A page does not tell a picture that lacks its description from one that decorates. */
function described<Node extends BodyNode>(block: Node): Node {
  if (block.type === 'gallery') return { ...block, content: block.content.map(described) };
  return block.type === 'figure' ? { ...block, attrs: { ...block.attrs, alt: block.attrs.alt ?? '' } } : block;
}

describe('what is copied from the portal’s own page and pasted into the editor', () => {
  const every = parseBody({ type: 'doc', content: everyForm(1, 2, 3, 4) });

  test('is every form that there is', () => {
    const json = JSON.stringify(every);
    for (const name of [...Object.keys(bodySchema.nodes), ...Object.keys(bodySchema.marks)])
      expect(json).toContain(`"type":"${name}"`);
    for (const attr of Object.values(LEFT_OUT).flat()) expect(json).toContain(`"${attr}":`);
  });

  test('is what was stored, with its pictures and words for other files', () => {
    const expected = every.content.flatMap(withoutFiles);
    const address = /\/media\/[^"]*/g;
    const pasted = pastedFrom(pageOf(every));
    const [got, stored] = [pasted, expected].map((content) =>
      JSON.parse(JSON.stringify(content).replace(address, '/media/')),
    );
    expect(got).toEqual(stored);
  });

  test('is what was stored, whatever it was', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(parseBody(body)).toEqual(body);
        const page = pageOf(body);
        const completed = page.replaceAll('href="#', 'href="https://tin.example/a/b-1#');
        for (const html of [page, completed]) expect(bodyOfHtml(cleanPastedHtml(html))).toEqual(body);
      }),
      { seed: 20261201, numRuns: 60 },
    );
  });

  test('keeps the numbers of a list of which only the end was copied', () => {
    const item = (words: string): ListItem => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    });
    for (const attrs of [
      {},
      { kind: 'vietnamese', delimiter: ')' },
      { kind: 'upper-roman', start: 4 },
    ] as ListAttrs[]) {
      const list: OrderedList = { type: 'orderedList', attrs, content: ['a', 'b', 'c', 'd'].map(item) };
      const page = pageOf({ type: 'doc', content: [list] });
      const end = page.replace(/(<[ou]l[^>]*>)(?:<li(?:(?!<\/li>).)*<\/li>){2}/, '$1');
      const [copied] = bodyOfHtml(cleanPastedHtml(end)).content;
      expect(itemLabels(copied as OrderedList)).toEqual(itemLabels(list).slice(2));
    }
  });
});
