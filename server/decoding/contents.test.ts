import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { utils, write } from 'cfb';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDecoder } from '#server/decoding/decoder';

let folder: string;
const decode = openDecoder();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'contents-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As an upload is judged: its first bytes, then what lies within. */
async function judge(content: Uint8Array, name: string) {
  const file = path.join(folder, 'file');
  await writeFile(file, content);
  return decode('contents', { path: file, contentType: await decode('type', { path: file }), fileName: name });
}

type Entries = Record<string, string | Uint8Array>;

const zip = (entries: Entries) =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

function ooxml(type: string, more: Entries = {}): Uint8Array {
  const main = `application/vnd.openxmlformats-officedocument.${type}.main+xml`;
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/></Types>`;
  return zip({ '[Content_Types].xml': types, 'main.xml': '<x/>', ...more });
}

const openDocument = (type: string, more: Record<string, string> = {}) =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': '<x/>', ...more });

function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const file = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(file, name, Array.from(content));
  return Uint8Array.from(write(file, { type: 'array' }) as number[]);
}

/** A workbook whose one sheet is of that kind. */
function workbook(kind: number, more: number[] = []): Uint8Array {
  const sheet = [0, 0, 0, 0, 0, kind, 1, 0, 65];
  return Uint8Array.from([0x09, 0x08, 2, 0, 0, 6, ...more, 0x85, 0, sheet.length, 0, ...sheet, 0x0a, 0, 0, 0]);
}

/** The record that says how the rest is locked. */
const LOCK = [0x2f, 0, 2, 0, 1, 0];

/** A text of Word 97 with these flags. */
const word = (flags = 0) => Uint8Array.from({ length: 600 }, (_, at) => (at === 11 ? flags : 0));

/** A document whose template lies there. */
const withTemplate = (mode: string, type = 'attachedTemplate') =>
  ooxml('wordprocessingml.document', {
    'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://vidu.invalid/a.dotm"${mode}/></Relationships>`,
  });

const macroTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';

/** An archive with two entries of one name, the first of which holds macros. */
function twice(): Uint8Array {
  const bytes = Buffer.from(zip({ 'aa.xlsx': ooxml(SHEET, { 'xl/vbaProject.bin': 'x' }), 'ab.xlsx': ooxml(SHEET) }));
  for (let at = bytes.indexOf('ab.xlsx'); at >= 0; at = bytes.indexOf('ab.xlsx')) bytes.write('aa.xlsx', at);
  return bytes;
}

/** An archive whose directory says otherwise of its entry at a place: 8 are the flags, 24 is the size. */
function changed(place: number, value: number): Uint8Array {
  const bytes = Buffer.from(zip({ 'a.txt': 'x' }));
  const at = bytes.indexOf('PK\u0001\u0002') + place;
  if (place === 8) bytes.writeUInt16LE(value, at);
  else bytes.writeUInt32LE(value, at);
  return bytes;
}

const SHEET = 'spreadsheetml.sheet';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const refused = (reason: string) => ({ ok: false, reason });

describe('a document is what its content says', () => {
  const taken: [string, () => Uint8Array, string][] = [
    ['bang.xlsx', () => ooxml(SHEET), XLSX],
    ['bang.doc', () => ooxml(SHEET), XLSX],
    [
      'trinh-bay.pptx',
      () => ooxml('presentationml.presentation'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    ['don.odt', () => openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['thu-chi.ods', () => openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['cu.doc', () => compound({ '/WordDocument': strToU8('x'.repeat(5000)) }), 'application/msword'],
    ['cu.xls', () => compound({ '/Workbook': workbook(0) }), 'application/vnd.ms-excel'],
    ['ho-so.zip', () => zip({ 'mẫu/đơn.docx': 'x', 'ảnh.jpg': 'y' }), 'application/zip'],
    [
      'ban-do.zip',
      () => zip({ 'đất/': '', 'đất/thửa.shp': 'x', 'đất/thửa.dbf': 'x', 'nói.MP3': 'x', '.DS_Store': 'x' }),
      'application/zip',
    ],
    ['mau.zip', () => zip({ 'a.xlsx': ooxml(SHEET), 'b.odt': openDocument('text') }), 'application/zip'],
    ['cu.zip', () => zip({ 'a.doc': compound({ '/WordDocument': word() }) }), 'application/zip'],
    ['kem.xlsx', () => ooxml(SHEET, { 'xl/embeddings/a.docx': ooxml('wordprocessingml.document') }), XLSX],
    ['phuong-trinh.xlsx', () => ooxml(SHEET, { 'xl/embeddings/o.bin': compound({ '/Equation': word() }) }), XLSX],
    ['lien-ket.docx', () => withTemplate(' TargetMode="External"', 'hyperlink'), DOCX],
    [
      'bang-trong-van-ban.doc',
      () => compound({ '/WordDocument': word(), '/ObjectPool/_1/Workbook': workbook(0) }),
      'application/msword',
    ],
    ['thu.csv', () => strToU8('\ufeffxã;số\nTân Phú;3\n'), 'text/csv'],
    ['doc.TXT', () => strToU8('Thông báo'), 'text/plain'],
  ];
  test.each(taken)('%s', async (name, content, type) => {
    expect(await judge(content(), name)).toEqual({ ok: true, value: type });
  });
});

describe('what could harm its reader, or cannot be read, is refused by its reason', () => {
  const cases: [string, string, () => Uint8Array, string][] = [
    ['a workbook with Visual Basic', 'a.xlsx', () => ooxml(SHEET, { 'xl/vbaProject.bin': 'x' }), 'macros'],
    ['one with Excel 4.0 macros', 'a.xlsx', () => ooxml(SHEET, { 'xl/macrosheets/sheet1.xml': 'x' }), 'macros'],
    ['one with controls', 'a.xlsx', () => ooxml(SHEET, { 'xl/activeX/activeX1.bin': 'x' }), 'macros'],
    ['an open document with Basic', 'a.odt', () => openDocument('text', { 'Basic/Standard/m.xml': 'x' }), 'macros'],
    [
      'an open document with scripts',
      'a.ods',
      () => openDocument('spreadsheet', { 'Scripts/python/a.py': 'x' }),
      'macros',
    ],
    [
      'an old document with Visual Basic',
      'a.doc',
      () => compound({ '/WordDocument': strToU8('x'), '/Macros/VBA/dir': strToU8('x') }),
      'macros',
    ],
    ['an old workbook with Excel 4.0 macros', 'a.xls', () => compound({ '/Workbook': workbook(1) }), 'macros'],
    [
      'an old document with a packed file',
      'a.doc',
      () => compound({ '/WordDocument': strToU8('x'), '/ObjectPool/_1/\u0001Ole10Native': strToU8('x') }),
      'programs',
    ],
    ['a document with a password', 'a.docx', () => compound({ '/EncryptedPackage': strToU8('x') }), 'protected'],
    ['an archive with a program', 'a.zip', () => zip({ 'thư mục/Mở đi.EXE': 'x' }), 'programs'],
    ['an archive with a program by two endings', 'a.zip', () => zip({ 'don.pdf.scr ': 'x' }), 'programs'],
    ['an archive within an archive', 'a.zip', () => zip({ 'trong.zip': 'x' }), 'programs'],
    ['an old workbook with a password', 'a.xls', () => compound({ '/Workbook': workbook(0, LOCK) }), 'protected'],
    ['an old document with a password', 'a.doc', () => compound({ '/WordDocument': word(1) }), 'protected'],
    [
      'an old document that is a workbook, too',
      'a.doc',
      () => compound({ '/WordDocument': word(), '/Workbook': workbook(0) }),
      'programs',
    ],
    [
      'an old document with a workbook of macros within',
      'a.doc',
      () => compound({ '/WordDocument': word(), '/ObjectPool/_1/Workbook': workbook(1) }),
      'macros',
    ],
    [
      'an old document with a package within',
      'a.doc',
      () => compound({ '/WordDocument': word(), '/ObjectPool/_1/Package': strToU8('x') }),
      'programs',
    ],
    ['a sheet of macros within', 'a.xlsx', () => ooxml(SHEET, { 'xl/embeddings/b.XLSM': ooxml(SHEET) }), 'macros'],
    [
      'a document within that holds Visual Basic',
      'a.xlsx',
      () => ooxml(SHEET, { 'xl/embeddings/b.docx': ooxml(SHEET, { 'word/vbaProject.bin': 'x' }) }),
      'macros',
    ],
    [
      'a document within that is of a kind with macros',
      'a.xlsx',
      () => ooxml(SHEET, { 'xl/embeddings/b.docx': zip({ '[Content_Types].xml': macroTypes }) }),
      'macros',
    ],
    [
      'a packed file within',
      'a.xlsx',
      () => ooxml(SHEET, { 'xl/embeddings/o1.bin': compound({ '/\u0001Ole10Native': word() }) }),
      'programs',
    ],
    [
      'an old document with macros within',
      'a.xlsx',
      () => ooxml(SHEET, { 'xl/embeddings/o1.bin': compound({ '/Macros/VBA/dir': word() }) }),
      'macros',
    ],
    ['an archive within', 'a.xlsx', () => ooxml(SHEET, { 'xl/embeddings/o1.bin': zip({ 'a.txt': 'x' }) }), 'programs'],
    ['an archive whose second entry hides the first', 'a.zip', twice, 'macros'],
    ['a program within', 'a.xlsx', () => ooxml(SHEET, { 'xl/embeddings/o1.exe': 'x' }), 'programs'],
    ['a template from elsewhere', 'a.docx', () => withTemplate(' TargetMode="External"'), 'macros'],
    [
      'one whose name is written otherwise',
      'a.docx',
      () => withTemplate(' TargetMode="&#69;xternal"', '&#97;ttachedTemplate'),
      'macros',
    ],
    ['an archive with a program and a dot', 'a.zip', () => zip({ 'a.exe.': 'x' }), 'programs'],
    ['an archive with a program and a NUL', 'a.zip', () => zip({ 'a.exe\0.pdf': 'x' }), 'programs'],
    ['an archive with what nobody named', 'a.zip', () => zip({ 'a.appref-ms': 'x' }), 'programs'],
    ['an archive with a file without an ending', 'a.zip', () => zip({ 'chạy/đi': 'x' }), 'programs'],
    [
      'an archive with a document of macros',
      'a.zip',
      () => zip({ 'a.xlsx': ooxml(SHEET, { 'xl/vbaProject.bin': 'x' }), 'b.txt': 'x' }),
      'macros',
    ],
    ['an archive in the name of a document', 'a.zip', () => zip({ 'a.docx': zip({ 'a.txt': 'x' }) }), 'programs'],
    [
      'an archive with a locked document',
      'a.zip',
      () => zip({ 'a.docx': compound({ '/EncryptedPackage': word() }) }),
      'protected',
    ],
    ['an archive with a password', 'a.zip', () => changed(8, 1), 'protected'],
    [
      'an archive of more files than anyone looks through',
      'a.zip',
      () => zip(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, '']))),
      'programs',
    ],
    ['an archive that unfolds to more than it may', 'a.zip', () => changed(24, 201 << 20), 'programs'],
    ['a text in another encoding', 'a.csv', () => Uint8Array.of(0x54, 0xe2, 0x6e, 0x0a), 'not_utf8'],
    ['an archive that breaks off', 'a.zip', () => zip({ 'a.txt': 'x'.repeat(2000) }).slice(0, 90), 'unreadable_file'],
  ];
  test.each(cases)('%s', async (_, name, content, reason) => {
    expect(await judge(content(), name)).toEqual(refused(reason));
  });
  test('what is no text and nothing known stays unknown, whatever its name', async () => {
    expect(await judge(Uint8Array.of(0, 1, 2, 3, 250), 'a.csv')).toEqual(refused('not_utf8'));
    expect(await judge(strToU8('a\u0000b'), 'a.txt')).toEqual({ ok: true, value: undefined });
    expect(await judge(strToU8('#!/bin/sh\n'), 'a.sh')).toEqual({ ok: true, value: undefined });
    expect(await judge(compound({ '/Other': strToU8('x') }), 'a.doc')).toEqual({ ok: true, value: undefined });
  });
  test('a broken compound file never hangs nor passes', async () => {
    const whole = compound({ '/WordDocument': strToU8('x'.repeat(9000)) });
    for (let at = 8; at < 1600; at += 97) {
      const broken = Uint8Array.from(whole);
      broken.set([0xff, 0xff, 0xff, 0x7f], at);
      const judged = await judge(broken, 'a.doc').catch(({ name }: Error) => name);
      expect([true, false, 'Undecodable', 'TooHeavy', 'Error']).toContain(
        typeof judged === 'string' ? judged : judged.ok,
      );
    }
  });
});
