import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, asyncProperty, constantFrom, nat, tuple, uint8Array } from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { DOCUMENT_FLAWS } from '#domain/intake/document-report';
import { readWordArticle } from '#domain/intake/word-document';
import { readDocument } from '#server/decoding/document/document';
import {
  cell,
  counting,
  level,
  line,
  list,
  numbered,
  picture,
  style,
  styled,
  table,
  wordFile,
  words,
} from '#tests/support/word-file';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-damaged-'));
const file = path.join(folder, 'a.docx');

afterAll(() => rmSync(folder, { recursive: true }));

const WHOLE = wordFile({
  styles: style('T', 'Title') + style('M', 'heading 1', `<w:basedOn w:val="M"/><w:pPr>${numbered(1)}</w:pPr>`),
  numbering: counting(0, [level('decimal', '%1.'), level('lowerLetter', '%1%2)')]) + list(1, 0),
  footnotes: `<w:footnote w:id="2">${line('Chú thích')}</w:footnote>`,
  header: line('Đầu trang'),
  comments: `<w:comment w:id="1">${line('Xem lại')}</w:comment>`,
  media: { 'a.png': strToU8('ảnh') },
  links: ['https://vidu.invalid/'],
  body: [
    line('Tiêu đề', styled('T')) + line('Mục', styled('M')) + line('Một', numbered(1)) + line('a', numbered(1, 1)),
    `<w:p>${words('Chữ', '<w:b/>')}${picture('a.png')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    `<w:p><w:hyperlink r:id="rLink0">${words('liên kết')}</w:hyperlink></w:p>`,
    table([[cell('Một', '<w:gridSpan w:val="2"/>')], [cell('Hai', '<w:vMerge w:val="restart"/>'), cell('Ba')]]),
  ].join(''),
});

/** Says what of it there is, or why it is none; nothing else. */
async function expectAnswer(bytes: Uint8Array) {
  writeFileSync(file, bytes);
  const result = await readDocument(file);
  if (!result.ok) return expect(DOCUMENT_FLAWS).toContain(result.reason);
  const { html, pictures } = result.value;
  const article = readWordArticle({ html, pictures: pictures.map(() => 1) }, { title: true, sapo: true });
  // A text may say anything, so long as it is no more than a text.
  const markup = article.html.replace(/>[^<]*/g, '>');
  expect(markup).not.toMatch(/<(?:script|img|style)|javascript:/i);
}

test('a file of which bytes changed or the end is missing is read or refused', async () => {
  const damage = tuple(nat(WHOLE.length - 1), uint8Array({ minLength: 1, maxLength: 8 }), nat(WHOLE.length));
  await assert(
    asyncProperty(damage, async ([at, bytes, end]) => {
      const damaged = Uint8Array.from(WHOLE);
      damaged.set(bytes.subarray(0, damaged.length - at), at);
      await expectAnswer(end % 3 === 0 ? damaged.subarray(0, end) : damaged);
    }),
    { numRuns: 150 },
  );
});

const PARTS = unzipSync(WHOLE);
const XML = Object.keys(PARTS).filter((name) => /\.(?:xml|rels)$/.test(name));

/** Pieces of the format in places where they mean nothing. */
const PIECES = [
  ...['', '<w:p>', '</w:p>', '<w:tc/>', '<w:numId w:val="-7"/>', '<w:ilvl w:val="99999999999"/>', 'w:val="%9%9"'],
  ...['<w:tbl><w:tr/></w:tbl>', '<w:txbxContent/>', '<mc:AlternateContent/>', '<w:footnoteReference w:id="2"/>'],
  ...['<w:fldChar w:fldCharType="end"/>', '<a:blip r:embed="rLink0"/>', '<w:hyperlink r:id="rImage_a.png"/>', '&x;'],
  ...['../../../etc/passwd', 'javascript:alert(1)', '<w:gridSpan w:val="1000000000"/>', '\u0000', '<w:sdt/>'],
];

test('a file whose parts say strange things is read or refused', async () => {
  const change = tuple(constantFrom(...XML), nat(), constantFrom(...PIECES), nat(40));
  await assert(
    asyncProperty(change, change, async (...changes) => {
      const parts = { ...PARTS };
      for (const [name, place, piece, cut] of changes) {
        const text = strFromU8(parts[name] ?? new Uint8Array());
        // Between tags or within them.
        const at = text.indexOf(place % 2 ? '<' : '"', place % text.length) + (place % 2 ? 0 : 1);
        parts[name] = strToU8(text.slice(0, at) + piece + text.slice(at + (place % 3 ? 0 : cut)));
      }
      await expectAnswer(zipSync(parts, { level: 0 }));
    }),
    { numRuns: 300 },
  );
});

test('each part may be missing', async () => {
  for (const name of Object.keys(PARTS)) {
    const { [name]: _, ...rest } = PARTS;
    await expectAnswer(zipSync(rest));
  }
});

test('nesting without end is refused', async () => {
  const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
  const cells = deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000);
  await expectAnswer(wordFile({ body: cells }));
  await expectAnswer(wordFile({ body: `<w:p>${deep('<w:ins w:id="1">', '</w:ins>', 50_000)}</w:p>` }));
});
