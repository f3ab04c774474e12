import { createElement } from 'react';
import { expect, test } from 'vitest';
import { Attachment } from '#components/article/attachment';
import { markupOf } from '#tests/support/markup';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const file = { sha256: 'ab'.repeat(32), name: 'tệp', bytes: 122_880 };

/** In which no line ends. */
const unbroken = (facts: string) => facts.replaceAll(' ', '\u00a0').replaceAll('\u00a0·\u00a0', ' · ');

test.each([
  ['application/pdf', 12, 'PDF · 12 trang · 120 KB'],
  ['application/pdf', null, 'PDF · 120 KB'],
  [`${OFFICE}.wordprocessingml.document`, 1, 'DOCX · 1 trang · 120 KB'],
  [`${OFFICE}.presentationml.presentation`, 20, 'PPTX · 20 trang chiếu · 120 KB'],
  [`${OFFICE}.spreadsheetml.sheet`, 3, 'XLSX · 3 trang tính · 120 KB'],
  ['application/vnd.oasis.opendocument.spreadsheet', 3, 'ODS · 3 trang tính · 120 KB'],
  ['application/vnd.oasis.opendocument.text', 3, 'ODT · 3 trang · 120 KB'],
])('a document of %s with %s pages says so, and breaks no line within a fact', (contentType, pageCount, facts) => {
  const shown = { ...file, contentType, pageCount } as never;
  expect(markupOf(createElement(Attachment, { file: shown, title: 'Biểu mẫu' }))).toContain(`>${unbroken(facts)}<`);
});
