import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BodyNode } from '#domain/article/body';
import { headingsIn } from '#domain/article/headings';

const heading = (text: string): BodyNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const idsOf = (texts: string[]) =>
  [...headingsIn({ type: 'doc', content: texts.map(heading) }).values()].map(({ id }) => id);

test('an id says the words of its heading', () =>
  expect(idsOf(['Điều 1. Phạm vi', 'Nội dung', 'UỶ BAN & nhân dân'])).toEqual([
    'muc-dieu-1-pham-vi',
    'muc-noi-dung',
    'muc-uy-ban-nhan-dan',
  ]));

test('the same words get a number, which no other heading has', () =>
  expect(idsOf(['Kết quả', 'Kết quả', 'Kết quả 2', 'Kết quả', '…', '?'])).toEqual([
    'muc-ket-qua',
    'muc-ket-qua-2',
    'muc-ket-qua-2-2',
    'muc-ket-qua-3',
    'muc-bai-viet',
    'muc-bai-viet-2',
  ]));

test('one within a quotation has its own, one without words has none', () => {
  const content: BodyNode[] = [heading(' '), { type: 'blockquote', content: [heading('Trích')] }];
  expect([...headingsIn({ type: 'doc', content }).values()]).toEqual([{ id: 'muc-trich', text: 'Trích', level: 2 }]);
});

const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'a 2', 'a-2', 'a 2 2', 'Á', 'b'));

test('ids are never the same, begin alike, and need no escaping', () =>
  fc.assert(
    fc.property(fc.array(words), (texts) => {
      const ids = idsOf(texts);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^muc-[a-z0-9-]+$/);
    }),
  ));

test('what is added below changes no id, and neither does a heading of other words above', () =>
  fc.assert(
    fc.property(fc.array(words), fc.array(words), (texts, more) => {
      const ids = idsOf(texts);
      expect(idsOf([...texts, ...more]).slice(0, ids.length)).toEqual(ids);
      expect(idsOf(['zz khác hẳn', ...texts]).slice(1)).toEqual(ids);
    }),
  ));

test('twenty thousand equal headings are numbered through', () => {
  const ids = idsOf(Array.from({ length: 20_000 }, () => 'a'));
  expect([ids[0], ids[1], ids.at(-1)]).toEqual(['muc-a', 'muc-a-2', 'muc-a-20000']);
});
