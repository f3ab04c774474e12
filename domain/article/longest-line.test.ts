import { expect, test } from 'vitest';
import type { BodyNode } from '#domain/article/body';
import { longestLine } from '#domain/article/longest-line';

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('the longest of several paragraphs counts, in a list too, and nothing else has a length', () => {
  expect(longestLine([])).toBe(0);
  expect(longestLine([{ type: 'paragraph' }, { type: 'horizontalRule' }])).toBe(0);
  expect(longestLine([paragraph('Sáng'), paragraph('8 giờ – 11 giờ 30')])).toBe(17);
  const list: BodyNode = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph('Thứ hai'), paragraph('Tư')] }],
  };
  expect(longestLine([paragraph('Sáng'), list])).toBe(7);
});
