import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPdfPages } from '#server/decoding/pages/pdf-pages';
import { type PdfObjects, packedPdf, pageTree, pdfFile, pdfUpdate } from '#tests/support/documents';

const count = (file: Buffer) => {
  try {
    return countPdfPages(file);
  } catch {
    return undefined;
  }
};

const LOCK = '/Encrypt << /Filter /Standard >>';
const one = (kids: string, said = 1): PdfObjects => ({
  ...pageTree(0),
  2: `<< /Type /Pages /Count ${said} /Kids ${kids} >>`,
});

describe('a PDF has the pages of its tree', () => {
  test.each([
    ['of one level', pdfFile(pageTree(2)), 2],
    ['of more', pdfFile(pageTree(20)), 20],
    ['in streams of objects', packedPdf(pageTree(20)), 20],
    ['in streams without a predictor', packedPdf(pageTree(7), { predicted: false }), 7],
    ['as changed later', pdfUpdate(pdfFile(pageTree(9)), pageTree(4)), 4],
    ['as changed later, and packed before', pdfUpdate(packedPdf(pageTree(3)), pageTree(8)), 8],
    ['changed twice', pdfUpdate(pdfUpdate(pdfFile(pageTree(1)), pageTree(2)), pageTree(3)), 3],
    ['behind a mark of its encoding', Buffer.concat([Buffer.from('\ufeff'), pdfFile(pageTree(5))]), 5],
    ['locked, with its tree in the open', pdfFile(pageTree(6), LOCK), 6],
    [
      'with its figures elsewhere',
      pdfFile({ ...pageTree(1), 2: '<</Count 50 0 R/Kids 51 0 R>>', 50: '1', 51: '[4 0 R]' }),
      1,
    ],
    ['of thousands', packedPdf(pageTree(800, { width: 40 })), 800],
  ])('%s', (_, file, pages) => {
    expect(count(file)).toBe(pages);
  });

  test('whatever their number, and the width of its nodes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (pages, width, isPacked) => {
          const tree = pageTree(pages, { width });
          expect(count(isPacked && pages < 250 ? packedPdf(onlyBelow(tree)) : pdfFile(tree))).toBe(pages);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** The streams have the numbers from 900 on. */
function onlyBelow(tree: PdfObjects): PdfObjects {
  expect(Math.max(...Object.keys(tree).map(Number))).toBeLessThan(900);
  return tree;
}

describe('nothing is said of the pages of a PDF', () => {
  test.each([
    ['whose count is negative', pdfFile(pageTree(3, { said: -3 }))],
    ['whose count is huge', pdfFile(pageTree(3, { said: 2_000_000_000 }))],
    ['whose count is another', pdfFile(pageTree(3, { said: 2 }))],
    ['whose count is no number', pdfFile(pageTree(3, { said: '(3)' }))],
    ['whose tree turns in a circle', pdfFile(one('[2 0 R]'))],
    ['whose page stands in it twice', pdfFile({ ...one('[3 0 R 3 0 R]', 2), 3: '<< /Type /Page >>' })],
    ['whose page is missing', pdfFile(one('[70 0 R]'))],
    ['whose node has no pages', pdfFile({ ...one('[3 0 R]'), 3: '<< /Type /Pages >>' })],
    ['whose page is within the node', pdfFile(one('[<< /Type /Page >>]'))],
    ['whose tables turn in a circle', pdfFile(pageTree(1), '/Prev 0009')],
    ['that is locked, with its tree in streams', packedPdf(pageTree(3), { more: LOCK })],
    ['that breaks off', pdfFile(pageTree(3)).subarray(0, -60)],
    [
      'whose table leads elsewhere',
      Buffer.from(pdfFile(pageTree(3)).toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\nabc\n')),
    ],
    ['that holds nothing', Buffer.from('%PDF-1.7\n')],
    ['too deep in brackets', pdfFile(one('['.repeat(10_000)))],
  ])('%s', (_, file) => {
    expect(count(file)).toBeUndefined();
  });

  test('that goes on longer than it may be read', () => {
    const file = packedPdf({ ...pageTree(2), 60: ' '.repeat(2_000_000) });
    expect(file.length).toBeLessThan(10_000);
    expect(countPdfPages(file)).toBe(2);
    expect(() => countPdfPages(file, 1_000_000)).toThrow();
  });

  test('with a table that does not end, in an instant', () => {
    const table = pdfFile(pageTree(1)).toString('latin1').replace('0 1\n', '0 99999999999\n');
    expect(count(Buffer.from(table))).toBeUndefined();
  });

  test('with objects within objects, which are not read again and again', () => {
    const nested = Array.from({ length: 20_000 }, (_, at) => `${at + 3} 0 obj << /A (`).join('');
    const start = '%PDF-1.7\n1 0 obj << /Pages 2 0 R >> endobj\n';
    const places = Array.from({ length: 20_000 }, (_, at) => start.length + nested.indexOf(`${at + 3} 0 obj`, at * 14));
    const kids = `2 0 obj << /Count 20000 /Kids [${places.map((_, at) => `${at + 3} 0 R`).join(' ')}] >> endobj\n`;
    const text = `${start}${nested}${')'.repeat(20_000)} >> endobj\n${kids}`;
    const row = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`;
    const file = `${text}xref\n1 20002\n${row(9)}${row(text.indexOf('2 0 obj << /Count'))}${places.map(row).join('')}trailer << /Root 1 0 R >>\nstartxref\n${text.length}\n`;
    const began = performance.now();
    expect(count(Buffer.from(file))).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('whatever byte of it is another, never a wrong one but of the count itself', () => {
    const whole = packedPdf(pageTree(4));
    for (let at = 9; at < whole.length; at += 3) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      expect([4, undefined]).toContain(count(broken));
    }
  });
});
