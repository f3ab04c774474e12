import { describe, expect, test } from 'vitest';
import { keptOf } from '#domain/http/cdn-cache';
import { acceptOf, downloadName, FILE_TYPES, type FileType, fileKey, kindOf } from '#domain/media/media';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('every type of file that is kept unchanged', () => {
  test.each(Object.keys(FILE_TYPES) as FileType[])(
    '%s may be chosen, also by its ending, and shared caches keep it unless it is played',
    (type) => {
      for (const accepted of [acceptOf(), acceptOf(kindOf(type))])
        expect(accepted.split(',')).toEqual(expect.arrayContaining([type, `.${FILE_TYPES[type]}`]));
      const isKept = kindOf(type) === 'document';
      const kept = keptOf(`/media/${fileKey('a'.repeat(64), type)}`);
      expect(Boolean(kept)).toBe(isKept);
      expect(kept?.isType(type) ?? false).toBe(isKept);
    },
  );
});

test('where one type is wanted, no other is offered', () => {
  expect(acceptOf('document', DOCX)).toBe(`${DOCX},.docx`);
});

describe('a download is named by its title', () => {
  test.each([
    ['Mẫu đơn số 1/2026', 'scan0001.docx', 'Mẫu đơn số 1 2026.docx'],
    ['', 'Tờ trình.DOCX', 'Tờ trình.DOCX'],
    ['Tờ trình.docx', 'x.docx', 'Tờ trình.docx'],
    ['  ', 'khong-duoi', 'khong-duoi.docx'],
  ])('%j of %j', (title, name, right) => {
    expect(downloadName(title, { name, contentType: DOCX })).toBe(right);
  });
});
