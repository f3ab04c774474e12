import { expect, test } from 'vitest';
import type { BodyDocument, BodyNode, FigureNode } from '#domain/article/body';
import { firstPictureIn } from '#domain/article/first-picture';

const figure = (mediaId: number | null, content: FigureNode['content'] = []): FigureNode => ({
  type: 'figure',
  attrs: { mediaId, alt: 'Cầu' },
  ...(content.length > 0 && { content }),
});
const doc = (...content: BodyNode[]): BodyDocument => ({ type: 'doc', content });

test('the first picture that is there comes with the words of its caption alone', () => {
  const caption: FigureNode['content'] = [
    { type: 'text', text: 'Hội nghị' },
    { type: 'footnote', content: [{ type: 'text', text: 'Theo văn phòng' }] },
    { type: 'hardBreak' },
    { type: 'text', text: 'hôm qua' },
  ];
  expect(firstPictureIn(doc({ type: 'paragraph' }))).toBeUndefined();
  expect(firstPictureIn(doc(figure(null), figure(3, caption), figure(4)))).toEqual({
    id: 3,
    alt: 'Cầu',
    caption: 'Hội nghị hôm qua',
    isAlone: true,
  });
  expect(firstPictureIn(doc({ type: 'gallery', content: [figure(5)] }, figure(4)))).toMatchObject({
    id: 5,
    isAlone: false,
  });
});
