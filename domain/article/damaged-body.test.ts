import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { type BodyDocument, fileUsesIn } from '#domain/article/body';
import { bodyHtml } from '#domain/article/body-html';
import { isSafeAddress } from '#domain/article/body-schema';
import { bodyText } from '#domain/article/body-text';
import { InvalidBody, parseBody } from '#domain/article/parsed-body';
import { walk } from '#domain/intake/paste/walk';

const value = fc.oneof(
  fc.constantFrom(
    null,
    1,
    2,
    50,
    51,
    -1,
    1.5,
    true,
    ')',
    'center',
    'vietnamese',
    'Điều 2.',
    '',
    'x',
    '</p><script>',
    '\ud800',
    'ê\u0301',
    '\0',
  ),
  fc.constantFrom(
    'javascript:x',
    'https://a.vn/"><b>',
    'https://[',
    '/a b',
    '#x',
    '//x',
    '/\\x',
    'mailto:a@b',
    'HTTPS://x',
  ),
);
const attrs = fc.record(
  {
    ...{ start: value, kind: value, delimiter: value, reversed: value, value: value, marker: value },
    ...{ textAlign: value, caption: value, width: value },
    href: value,
    level: value,
    mediaId: value,
    alt: value,
    title: value,
    colspan: value,
    rowspan: value,
    src: value,
  },
  { requiredKeys: [] },
);
const mark = fc.record(
  {
    type: fc.constantFrom(
      'bold',
      'italic',
      'link',
      'strike',
      'underline',
      'superscript',
      'subscript',
      'code',
      '__proto__',
    ),
    attrs,
  },
  { requiredKeys: ['type'] },
);
const NAMES =
  'paragraph heading blockquote bulletList orderedList listItem table tableRow tableCell tableHeader figure gallery video attachment videoCard note horizontalRule footnote text hardBreak doc script toString'.split(
    ' ',
  );

const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.record(
      { type: fc.constant('text'), text: value, marks: fc.array(mark, { maxLength: 2 }) },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      {
        type: fc.constantFrom('paragraph', 'heading', 'figure'),
        attrs,
        content: fc.array(tie('node'), { maxLength: 3 }),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      { type: fc.constantFrom(...NAMES), attrs, content: fc.array(tie('node'), { maxLength: 3 }) },
      { requiredKeys: ['type'] },
    ),
  ),
}));
const words = value.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text: `x${text}` }] }));
const linked = value.map((href) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
}));
const list = fc.array(words, { minLength: 1, maxLength: 3 }).chain((content) =>
  fc.record(
    {
      type: fc.constantFrom('bulletList', 'orderedList'),
      attrs,
      content: fc.constant([{ type: 'listItem', content }]),
    },
    { requiredKeys: ['type', 'content'] },
  ),
);
const content = fc.array(fc.oneof(node, words, linked, list), { minLength: 1, maxLength: 4 });
const document = content.map((nodes) => ({ type: 'doc', content: nodes }));

const ELEMENTS = new Set(
  'p h2 h3 h4 blockquote ul ol li table caption tbody tr td th strong em s u sup sub a br hr aside figure figcaption video img i'.split(
    ' ',
  ),
);

test('a tree is refused as no body, or is one that stays what it is and shows only what a body holds', () => {
  let bodies = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 6, arbitrary: document }, fc.anything()), (json) => {
      let body: BodyDocument;
      try {
        body = parseBody(json);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidBody);
        return;
      }
      bodies += 1;
      expect(parseBody(body)).toEqual(body);
      expect(JSON.stringify(body)).toBe(JSON.stringify(body).normalize('NFC'));
      expect(bodyText(body)).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}]/u);
      expect(fileUsesIn(body).every(({ id }) => Number.isSafeInteger(id))).toBe(true);
      expect(faultsOf(bodyHtml(body, new Map(), 'https://tin.example/a/b-1'))).toEqual([]);
    }),
    { seed: 20261130, numRuns: 1500 },
  );
  expect(bodies).toBeGreaterThan(100);
});

function faultsOf(html: string): string[] {
  const faults: string[] = [];
  walk(parseFragment(html).childNodes as DefaultTreeAdapterTypes.ChildNode[], (one) => {
    if (!('tagName' in one)) return undefined;
    if (!ELEMENTS.has(one.tagName)) faults.push(one.tagName);
    for (const { name, value: text } of one.attrs)
      if (
        !(name === 'href' && isSafeAddress(text)) &&
        !/^(?:colspan|rowspan|start|reversed|value|type)$/.test(name) &&
        !isSafeStyle(name, text)
      )
        faults.push(`${name}=${text}`);
    return () => {};
  });
  return faults;
}

function isSafeStyle(name: string, text: string): boolean {
  return name === 'style' && /^(?:text-align:(?:center|right|justify)|list-style-type:none)$/.test(text);
}
