import { describe, expect, test } from 'vitest';
import { type BodyDocument, EMPTY_BODY, parseBody } from '#domain/body';
import { fromPlain, toPlain } from '#domain/plain-body';

const TEXT = `Ban biên tập tiếp bạn đọc.
Sáng từ 7h30.

## Hồ sơ

- Đơn
- Ảnh thẻ

Hết.`;

const text = (value: string, marks?: { type: 'bold' }[]) => ({
  type: 'text' as const,
  text: value,
  ...(marks && { marks }),
});
const doc = (...content: BodyDocument['content']): BodyDocument => ({ type: 'doc', content });

describe('plain text becomes a body and back', () => {
  test('paragraphs, new lines, headings and lists', () => {
    const body = fromPlain(TEXT);
    expect(body.content.map((node) => node.type)).toEqual(['paragraph', 'heading', 'bulletList', 'paragraph']);
    expect(parseBody(body)).toEqual(body);
    expect(toPlain(body)).toBe(TEXT);
  });
  test('nothing is an empty paragraph', () => {
    expect(fromPlain(' \n\n ')).toEqual(EMPTY_BODY);
    expect(toPlain(EMPTY_BODY)).toBe('');
  });
  test('Windows line ends and blank lines with spaces count as blank lines', () => {
    expect(fromPlain('a\r\n  \r\nb').content).toHaveLength(2);
  });
  test('a heading or a list needs no blank line around it', () => {
    expect(fromPlain('a\n## b\n- c\nd').content.map((node) => node.type)).toEqual([
      'paragraph',
      'heading',
      'bulletList',
      'paragraph',
    ]);
  });
});

describe('a body with more is not opened', () => {
  test.each([
    ['bold', doc({ type: 'paragraph', content: [text('a', [{ type: 'bold' }])] })],
    ['a quotation', doc({ type: 'blockquote', content: [{ type: 'paragraph', content: [text('a')] }] })],
    ['a deeper heading', doc({ type: 'heading', attrs: { level: 3 }, content: [text('a')] })],
    ['a picture', doc({ type: 'figure', attrs: { mediaId: 1, alt: '' } })],
    [
      'an empty paragraph between others',
      doc(...['a', '', 'b'].map((value) => ({ type: 'paragraph' as const, ...(value && { content: [text(value)] }) }))),
    ],
    [
      'two paragraphs in an item',
      doc({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [text('a')] },
              { type: 'paragraph', content: [text('b')] },
            ],
          },
        ],
      }),
    ],
    ['a paragraph that looks like a heading', doc({ type: 'paragraph', content: [text('## a')] })],
  ])('%s', (_, body) => {
    expect(toPlain(body as BodyDocument)).toBeUndefined();
  });
});
