import { createElement } from 'react';
import { expect, test } from 'vitest';
import { BodyDifference } from '#components/desk/articles/difference';
import type { BodyNode } from '#domain/article/body';
import { diffBodies } from '#domain/article/difference';
import { markupOf } from '#tests/support/markup';

test('a comparison says that a picture was made wider, where its words stayed', () => {
  const figure = (width?: 'wide'): BodyNode => ({
    type: 'figure',
    attrs: { mediaId: 4, alt: '', ...(width ? { width } : {}) },
    content: [{ type: 'text', text: 'Cầu Bến Tượng' }],
  });
  const shown = (before: BodyNode, after: BodyNode) =>
    markupOf(
      createElement(BodyDifference, {
        rows: diffBodies({ type: 'doc', content: [before] }, { type: 'doc', content: [after] }),
      }),
    );
  expect(shown(figure(), figure('wide'))).toMatch(
    /Cầu Bến Tượng.*Bề rộng ảnh: <del [^>]*>Vừa chữ<\/del> <ins [^>]*>Rộng<\/ins>/,
  );
  expect(shown(figure('wide'), figure('wide'))).not.toContain('Bề rộng ảnh');
});
