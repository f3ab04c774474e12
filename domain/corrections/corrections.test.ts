import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '#domain/account/roles';
import { newCorrectionSchema, withdrawalSchema } from '#domain/corrections/correction-form';
import {
  CORRECTION_KINDS,
  denialOfCorrection,
  denialOfWithdrawal,
  placeCorrections,
} from '#domain/corrections/corrections';

const note = fc.record({
  id: fc.nat(99),
  kind: fc.constantFrom(...CORRECTION_KINDS),
  createdAt: fc.nat(5).map((second) => new Date(second * 1000)),
});

test('each correction stands in one box, the newest first, and only what withdraws a part stands before the text', () => {
  fc.assert(
    fc.property(fc.uniqueArray(note, { selector: ({ id }) => id }), (notes) => {
      const { head, foot } = placeCorrections(notes);
      expect([...head, ...foot].map(({ id }) => id).toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
      for (const { kind } of head) expect(kind).toBe('withdrawn_part');
      for (const { kind } of foot) expect(kind).not.toBe('withdrawn_part');
      for (const box of [head, foot])
        for (const [at, { id, createdAt }] of box.entries()) {
          const next = box[at + 1];
          if (!next) continue;
          expect(next.createdAt < createdAt || (+next.createdAt === +createdAt && next.id < id)).toBe(true);
        }
    }),
  );
});

test('only who may publish corrects, within the categories given, and only what readers see', () => {
  const allowed = ROLES.filter(
    (role) => denialOfCorrection({ role, categoryIds: null }, { isLive: true, ancestors: [1] }) === undefined,
  );
  expect(allowed.toSorted()).toEqual(['administrator', 'secretary']);
  const secretary = { role: 'secretary' as const, categoryIds: [2] };
  expect(denialOfCorrection(secretary, { isLive: true, ancestors: [1] })).toBe('outside_categories');
  expect(denialOfCorrection(secretary, { isLive: true, ancestors: [3, 2] })).toBeUndefined();
  expect(denialOfCorrection(secretary, { isLive: false, ancestors: [2] })).toBe('not_live');
  expect(denialOfWithdrawal(secretary, [2])).toBeUndefined();
  expect(denialOfWithdrawal({ ...secretary, role: 'editor' }, [2])).toBe('forbidden');
});

test('a text of 10 to 1000 letters is taken, as people count them', () => {
  const form = (text: string) => ({ articleId: '7', kind: 'error', text, key: 'a'.repeat(32) });
  const takes = (text: string) => newCorrectionSchema.safeParse(form(text)).success;
  expect(['x'.repeat(10), 'ệ'.normalize('NFD').repeat(1000), 'Một dòng\nhai dòng'].map(takes)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['', ' '.repeat(50), 'x'.repeat(9), 'x'.repeat(1001), '\u200b'.repeat(20)].map(takes)).toEqual(
    Array(5).fill(false),
  );
  expect(withdrawalSchema.safeParse({ id: '1', reason: '    ' }).success).toBe(false);
});
