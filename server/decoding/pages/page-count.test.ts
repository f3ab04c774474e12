import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { openDecoder } from '#server/decoding/decoder';
import { pageTree, pdfFile } from '#tests/support/documents';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));
const decode = openDecoder();

const zip = (entries: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));

const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Its parts lie in folders of their own. */
const ooxml = (facts: string, main = '<x/>', kind = `${KINDS}/extended-properties`) =>
  zip({
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${KINDS}/officeDocument" Target="/so/chinh.xml"/><Relationship Id="b" Type="${kind}" Target="ke/app.xml"/></Relationships>`,
    'so/chinh.xml': main,
    'ke/app.xml': `<Properties xmlns="urn:x">${facts}</Properties>`,
  });

const open = (facts: string) =>
  zip({ 'meta.xml': `<o:meta xmlns:o="urn:o" xmlns:m="urn:m"><m:document-statistic ${facts}/></o:meta>` });

const slides = (count: number) =>
  ooxml('<Slides>99</Slides>', `<p:x xmlns:p="urn:p"><p:sldIdLst>${'<p:sldId/>'.repeat(count)}</p:sldIdLst></p:x>`);
const sheets = (...states: string[]) =>
  ooxml(
    '',
    `<workbook><sheets>${states.map((state) => `<sheet name="A" ${state && `state="${state}"`}/>`).join('')}</sheets></workbook>`,
  );

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const [DOCX, PPTX, XLSX] = ['wordprocessingml.document', 'presentationml.presentation', 'spreadsheetml.sheet'].map(
  (name) => `${OFFICE}.${name}`,
) as [string, string, string];
const [ODT, ODS] = ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet'];

const cases: [string, string, Uint8Array, number | null][] = [
  ['a PDF', 'application/pdf', pdfFile(pageTree(12)), 12],
  ['a damaged PDF', 'application/pdf', pdfFile(pageTree(12)).subarray(0, 200), null],
  ['a text', DOCX, ooxml('<Pages>7</Pages><Characters>900</Characters>'), 7],
  ['a text of the strict form', DOCX, ooxml('<Pages>7</Pages>', '<x/>', `${KINDS}/extendedProperties`), 7],
  ['a text without letters', DOCX, ooxml('<Pages>1</Pages><Characters>0</Characters>'), null],
  ['a text that says nothing', DOCX, ooxml(''), null],
  ['a text of no pages', DOCX, ooxml('<Pages>0</Pages>'), null],
  ['a text of too many', DOCX, ooxml('<Pages>2000000000</Pages>'), null],
  ['a text of less than none', DOCX, ooxml('<Pages>-2</Pages>'), null],
  ['a text of words', DOCX, ooxml('<Pages>ba</Pages>'), null],
  ['a text of a part of a page', DOCX, ooxml('<Pages>1.5</Pages>'), null],
  ['a text without that part', DOCX, zip({ '[Content_Types].xml': '<x/>' }), null],
  ['slides, whatever is noted', PPTX, slides(20), 20],
  ['no slides', PPTX, slides(0), null],
  ['sheets', XLSX, sheets('', 'visible', ''), 3],
  ['sheets that are hidden', XLSX, sheets('', 'hidden', 'veryHidden'), 1],
  ['an open text', ODT, open('m:page-count="4" m:table-count="9"'), 4],
  ['an open workbook', ODS, open('m:table-count="3"'), 3],
  ['an open text that says nothing', ODT, open(''), null],
  ['an open text whose facts are damaged', ODT, zip({ 'meta.xml': '<o:meta' }), null],
  ['what is not packed', ODT, strToU8('xin chào'), null],
  ['facts larger than any', ODT, open(`m:page-count="4" m:x="${' '.repeat(9_000_000)}"`), null],
  ['what has no pages', 'text/csv', strToU8('a;b'), null],
];

test.each(cases)('%s', async (name, contentType, content, pages) => {
  const file = path.join(folder, name.replaceAll(' ', '-'));
  writeFileSync(file, content);
  expect(await decode('pages', { path: file, contentType })).toBe(pages);
});
