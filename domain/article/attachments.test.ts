import { expect, test } from 'vitest';
import { attachmentsIn } from '#domain/article/attachments';
import type { BodyNode } from '#domain/article/body';

const file = (mediaId: number, title = ''): BodyNode => ({ type: 'attachment', attrs: { mediaId, title } });

test('attachments come in the order of the text, each once, from within notes and lists too', () => {
  const note = { type: 'note', content: [file(2, 'Mẫu đơn')] } as BodyNode;
  expect(attachmentsIn({ type: 'doc', content: [file(7, 'Quyết định'), note, file(7, 'Lần nữa'), file(1)] })).toEqual([
    { id: 7, title: 'Quyết định' },
    { id: 2, title: 'Mẫu đơn' },
    { id: 1, title: '' },
  ]);
  expect(attachmentsIn({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual([]);
});
