import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { cutParts, joinParts, partMark } from '#domain/http/page-parts';

const h = createElement;
const inside = h('div', null, h('section', { key: 1 }, '1 < 2 "'), h('sectional', { key: 2 }));
const page = h(
  'main',
  null,
  h('section', { key: 1 }, h('p', { title: '<section> data-part="x"' }, 'Trước </section>')),
  h('section', { key: 2, ...partMark('related-7', 'article:12'), 'aria-label': 'Tin' }, inside),
  h('p', { key: 3 }, 'Giữa'),
  h('aside', { key: 4, ...partMark('aside'), className: 'a' }, h('img'), h('aside', null, 'trong')),
  'Sau',
);

test('marked elements are cut out whole, whatever stands in them, and the mark goes', () => {
  const html = renderToStaticMarkup(page);
  const { pieces, parts } = cutParts(html, new Set(['related-7', 'aside']));
  expect(parts).toEqual([
    {
      name: 'related-7',
      except: 'article:12',
      html: renderToStaticMarkup(h('section', { 'aria-label': 'Tin' }, inside)),
    },
    {
      name: 'aside',
      html: renderToStaticMarkup(h('aside', { className: 'a' }, h('img'), h('aside', null, 'trong'))),
    },
  ]);
  const all = joinParts(
    pieces,
    parts.map((part) => part.html),
  );
  expect(all).toBe(html.replace(/ data-part="(?:aside|related-7 article:12)"/g, ''));
  expect(pieces[1]).toBe('<p>Giữa</p>');
});

const ENDS = [
  'Ảnh data-part=',
  '<aside data-part="aside">',
  "' data-part='aside'",
  '" data-part="aside',
  '< aside data-part=aside',
];

test.each(ENDS)('no text makes a mark: %s', (text) => {
  const html = renderToStaticMarkup(
    h(
      'main',
      { title: text },
      h('meta', { key: 1, content: text }),
      h('p', { key: 2, 'data-x': text }, text),
      h('img', { key: 3, alt: text }),
      h('aside', { key: 4, ...partMark('aside'), title: text }, text),
      'Sau',
    ),
  );
  const { pieces, parts } = cutParts(html, new Set(['aside']));
  expect(parts).toEqual([{ name: 'aside', html: renderToStaticMarkup(h('aside', { title: text }, text)) }]);
  expect(pieces.join('|')).toBe(html.replace(/<aside data-part.*<\/aside>/, '|'));
});

test('what nobody has read for the part stays in the page', () => {
  const html = '<main><aside data-part="aside">Tin</aside></main>';
  expect(cutParts(html, new Set())).toEqual({ pieces: ['<main><aside>Tin</aside></main>'], parts: [] });
});

test('a page without marks is one piece', () => {
  expect(cutParts('<p>Tin</p>', new Set(['aside']))).toEqual({ pieces: ['<p>Tin</p>'], parts: [] });
  expect(joinParts(['<p>Tin</p>'], [])).toBe('<p>Tin</p>');
});
