import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDocument } from '#server/decoding/document/document';
import { line, wordFile, words } from '#tests/support/word-file';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-long-'));
const file = path.join(folder, 'a.docx');

afterAll(() => rmSync(folder, { recursive: true }));

async function read(body: string) {
  writeFileSync(file, wordFile({ body }));
  const start = performance.now();
  const result = await readDocument(file);
  return { result, took: performance.now() - start };
}

const MANY = 8000;

test.each([
  ['<w:pict><v:shape/></w:pict>'],
  ['<w:r><w:pict><v:shape/></w:pict></w:r>'],
  ['<m:oMath/>'],
  [`<w:smartTag>${words('a')}</w:smartTag>`],
  ['<w:smartTag/>'],
  ['<w:r><w:cr/></w:r>'],
  ['<w:hyperlink r:id="mất"/>'],
  ['<w:r><a:blip r:embed="mất"/></w:r>'],
  ['<mc:AlternateContent><mc:Fallback><w:r/></mc:Fallback></mc:AlternateContent>'],
  ['<w:r><w:txbxContent><w:p/></w:txbxContent></w:r>'],
  [`<w:r><w:object/></w:r>`],
  [`<w:ins w:id="1">${words('a')}</w:ins>`],
  [words('a', '<w:vanish/>')],
  ['</w:p><w:p>'],
])('ten times as many in one paragraph take no hundred times as long: %s', async (piece) => {
  const few = await read(`<w:p>${piece.repeat(MANY / 10)}</w:p>`);
  const many = await read(`<w:p>${piece.repeat(MANY)}</w:p>`);
  expect(many.result.ok).toBe(true);
  // A tenth of a second for what varies between two runs.
  expect(many.took).toBeLessThan(20 * (few.took + 100));
});

test('a part of more elements, or deeper ones, than any article has is refused', async () => {
  expect((await read(`<w:p>${'<w:r/>'.repeat(200_001)}</w:p>`)).result).toEqual({ ok: false, reason: 'too_long' });
  const nested = `${'<w:sdt><w:sdtContent>'.repeat(130)}${line('a')}${'</w:sdtContent></w:sdt>'.repeat(130)}`;
  expect((await read(nested)).result).toEqual({ ok: false, reason: 'too_long' });
});
