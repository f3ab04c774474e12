import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWholeForm } from '#server/http/refusals/whole-form';

/** Browsers escape quotes and line ends in names; Next takes other control characters for a broken form. */
const text = fc.string({ unit: 'binary', maxLength: 12 }).map((any) => any.replace(/(?![\t\n\r])\p{Cc}/gu, ''));
const file = fc.tuple(text, fc.uint8Array({ maxLength: 40 })).map(([name, bytes]) => new File([bytes], name));
const fields = fc.array(fc.tuple(text, fc.oneof(text, file)), { maxLength: 5 });

async function sent(all: [string, string | File][]): Promise<{ type: string; body: Buffer }> {
  const form = new FormData();
  for (const [name, value] of all) form.append(name, value);
  const request = new Request('http://portal.example/', { method: 'POST', body: form });
  return { type: request.headers.get('content-type') ?? '', body: Buffer.from(await request.arrayBuffer()) };
}

test('whatever a form holds, it is whole as it was sent, and not while any of it is missing', async () => {
  await fc.assert(
    fc.asyncProperty(fields, fc.double({ min: 0, max: 1, noNaN: true }), async (all, share) => {
      const { type, body } = await sent(all);
      expect(isWholeForm(type, body)).toBe(true);
      const end = body.lastIndexOf('--');
      expect(isWholeForm(type, body.subarray(0, Math.floor(share * (end + 1))))).toBe(false);
      expect(isWholeForm(type.replace(/.$/, '~'), body)).toBe(false);
    }),
    { seed: 20261130, numRuns: 200 },
  );
});

const busboy = createRequire(import.meta.url)('next/dist/compiled/busboy') as (
  options: object,
) => NodeJS.WritableStream & {
  on(event: 'file', heard: (name: string, file: Readable) => void): void;
};

async function isReadByNext(type: string, body: Buffer): Promise<boolean> {
  try {
    const reader = busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8' });
    reader.on('file', (_, part) => part.on('error', () => {}).resume());
    await pipeline(Readable.from([body]), reader);
    return true;
  } catch {
    return false;
  }
}

const PIECES = [
  '\r\n',
  '\r\n\r\n',
  '\n',
  '\r',
  '--',
  '--b',
  '--b--',
  '\r\n--b',
  ':',
  ';',
  '"',
  '\0',
  'x',
  '\u00e1',
  ' ',
];
const HEADS = ['Content-Disposition: form-data; name="a"', 'content-type: text/plain', 'X-\0: y', 'x', ': x'];
const TYPES = ['b', '"b"', 'b; charset=utf-8', '"b', 'b"', 'b;boundary=c', '', '"\\b"', 'c'];

test('Next fails at no form that is taken for a whole one, however it was damaged', async () => {
  const edit = fc.tuple(fc.nat(300), fc.nat(12), fc.constantFrom('', ...PIECES, ...HEADS));
  const part = fc
    .tuple(fc.oneof(fc.constant(HEADS.slice(0, 2)), fc.subarray(HEADS)), text)
    .map(([heads, value]) => `--b\r\n${[...heads, '', value].join('\r\n')}\r\n`);
  const whole = fc.array(part, { maxLength: 3 }).map((parts) => `${parts.join('')}--b--\r\n`);
  const type = fc.constantFrom(...TYPES).map((boundary) => `multipart/form-data; boundary=${boundary}`);
  let wholes = 0;
  await fc.assert(
    fc.asyncProperty(whole, fc.array(edit, { maxLength: 2 }), type, async (form, edits, announced) => {
      const damaged = edits.reduce((left, [at, length, piece]) => {
        const start = at % (left.length + 1);
        return left.slice(0, start) + piece + left.slice(start + length);
      }, form);
      const body = Buffer.from(damaged, 'latin1');
      if (!isWholeForm(announced, body)) return;
      wholes += 1;
      expect(await isReadByNext(announced, body)).toBe(true);
    }),
    { seed: 20261130, numRuns: 1500 },
  );
  expect(wholes).toBeGreaterThan(50);
});

test.each([
  ['a head that is none', 'b', '--b\r\nx\r\n\r\n1\r\n--b--'],
  ['a head with a control character', 'b', '--b\r\nx: \0\r\n\r\n1\r\n--b--'],
  ['a head that is longer than any', 'b', `--b\r\nx: ${'y'.repeat(9000)}\r\n\r\n1\r\n--b--`],
  ['an end within a line', 'b', '--b\r\nx: y\r\n\r\n1--b--'],
  ['the end of another boundary', 'x; boundary=b', '--b--'],
  ['no boundary', '', '----'],
  ['a boundary that is longer than any', 'b'.repeat(71), `--${'b'.repeat(71)}--`],
])('%s makes it broken', (_, boundary, body) => {
  expect(isWholeForm(`multipart/form-data; boundary=${boundary}`, Buffer.from(body))).toBe(false);
});

test('a large form is looked through once', () => {
  const many = Buffer.from(`${'--b\r\nx: y\r\n\r\n1\r\n'.repeat(200_000)}--b--`);
  expect(isWholeForm('multipart/form-data; boundary=b', many)).toBe(true);
  expect(isWholeForm('multipart/form-data; boundary=b', Buffer.alloc(5_000_000, '\r\n--b'))).toBe(false);
});
