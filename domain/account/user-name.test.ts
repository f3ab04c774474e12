import { expect, test } from 'vitest';
import { nameKey } from '#domain/account/user-name';

test.each([
  ['lower case', 'quản trị cổng'],
  ['capitals', 'QUẢN TRỊ CỔNG'],
  ['no marks', 'Quan tri cong'],
  ['marks of their own', 'Quản trị Cổng'.normalize('NFD')],
  ['a space that does not break', 'Quản\u00a0trị Cổng'],
  ['two spaces, a wide one, one at the end', 'Quản  trị\u3000Cổng '],
  ['no space, or one of no width', 'Quản\u200btrịCổng'],
  ['full width', 'Ｑuản trị Ｃổng'],
  ['a full stop', 'Quản trị Cổng.'],
  ['Cyrillic letters', 'Quản trị Сổng'],
  ['a Greek letter', 'Quản trị Cοng'],
  ['a letter that is turned round in reading', 'Quản\u202e trị Cổng'],
  ['an l for an i', 'Quản trl Cổng'],
])('%s: the same name', (_, name) => {
  expect(nameKey(name)).toBe(nameKey('Quản trị Cổng'));
});

test.each(['Quản trị Công ty', 'Trần Cổng', 'Quản trị Cổng 2', '🙂'])('%s: another name', (name) => {
  expect(nameKey(name)).not.toBe(nameKey('Quản trị Cổng'));
});
