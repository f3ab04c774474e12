import { createElement } from 'react';
import { expect, test } from 'vitest';
import { MediaUsesList } from '#components/desk/media/uses';
import { markupOf } from '#tests/support/markup';

test('an article without a title is named as one, so that its link has words', () => {
  const uses = { articles: [{ id: 4, title: '', isLive: false }], albums: [], pages: [], isUsed: true, isShown: false };
  expect(markupOf(createElement(MediaUsesList, { kind: 'image', uses }))).toMatch(/<a [^>]*>\(chưa có tiêu đề\)<\/a>/);
});
