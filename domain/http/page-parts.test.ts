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
  h('aside', { key: 4, className: 'a', ...partMark('aside') }, h('img'), h('aside', null, 'trong')),
  'Sau',
);

test('marked elements are cut out whole, whatever stands in them, and the mark goes', () => {
  const html = renderToStaticMarkup(page);
  const { pieces, parts } = cutParts(html);
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

test('a page without marks is one piece', () => {
  expect(cutParts('<p>Tin</p>')).toEqual({ pieces: ['<p>Tin</p>'], parts: [] });
  expect(joinParts(['<p>Tin</p>'], [])).toBe('<p>Tin</p>');
});
