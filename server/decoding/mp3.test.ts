import { describe, expect, test } from 'vitest';
import { readMp3 } from '#server/decoding/mp3';
import { counted } from '#tests/support/counted-pieces';
import { judged } from '#tests/support/judged-sound';
import {
  apeTag,
  FRAME_BYTES,
  id3Tag,
  lyrics3,
  millisecondsOf,
  noise,
  oldTag,
  silentMp3,
  vbriFrame,
  xingFrame,
} from '#tests/support/sounds';

const zeros = (bytes: number) => Buffer.alloc(bytes);
/** As compressed pictures and sounds look, and without letters at its begin. */
const squeezed = (bytes: number) =>
  Buffer.from(Array.from({ length: bytes }, (_, place) => (place * place * 31 + place * 7 + 0x83) % 251));
const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), squeezed(9000)]);
const text = (words: string) => Buffer.from(words);

const BEGINS = new Map([
  ['bare', zeros(0)],
  ['tagged', id3Tag('Bản tin')],
  ['tagged, with room', id3Tag('Bản tin', 3000)],
  ['with a tag that forgets the end of its picture', Buffer.concat([id3Tag('a'), squeezed(9000)])],
  ['with a tag that forgets its picture', Buffer.concat([id3Tag('a'), picture])],
  ['with a tag that forgets padding and picture', Buffer.concat([id3Tag('a', 500), picture])],
  ['from within a frame', squeezed(300)],
  ['from within a frame that is filled up', Buffer.alloc(200, 'U')],
  ['from where an encoder names itself', Buffer.from('AME3.100UUUUUUUUUUUUUU')],
  ['from the end of a frame', Buffer.from('d')],
  ['from the end of a frame with half a letter', Buffer.from([0x64, 0xc3])],
  ['after zeros', zeros(700)],
]);

const MIDDLES = new Map([
  ['', zeros(0)],
  ['a little noise', noise(20)],
  ['zeros', zeros(9000)],
  ['the tag and cover of the next of joined files', id3Tag('Phần hai'.repeat(1500))],
  ['the tags of both of joined files', Buffer.concat([oldTag, id3Tag('Phần hai'.repeat(1500))])],
]);

const CUT_FRAME = silentMp3(1).subarray(0, 100);
const ENDS = new Map([
  ['', zeros(0)],
  ['a part of a frame', CUT_FRAME],
  ['a part of a frame and a tag', Buffer.concat([CUT_FRAME, oldTag])],
  ['zeros', zeros(9000)],
  ['zeros and a tag', Buffer.concat([zeros(9000), oldTag])],
  ['a tag and zeros', Buffer.concat([oldTag, zeros(900)])],
  ['APE and ID3v1', Buffer.concat([apeTag, oldTag])],
  ['Lyrics3 and ID3v1', Buffer.concat([lyrics3(1), oldTag])],
  ['Lyrics3 2.00 and ID3v1', Buffer.concat([lyrics3(2), oldTag])],
  ['APE, Lyrics3 and ID3v1', Buffer.concat([apeTag, lyrics3(1), oldTag])],
  ['Lyrics3 2.00 and APE', Buffer.concat([lyrics3(2), apeTag])],
]);

const NOTES = new Map([
  ['', zeros(0)],
  ['a note', xingFrame(80)],
  ['a note of two frames more', xingFrame(82)],
  ['a note of a few bytes more', xingFrame(80, 81 * FRAME_BYTES + 300)],
  ['a note of Fraunhofer', vbriFrame(81)],
]);

/** Each begin with each end. */
const shapes = [...BEGINS].flatMap(([begin, head]) =>
  [...ENDS].map(([end, tail]) => ({ name: `${begin} | ${end}`, head, tail })),
);

describe('what players play is taken', () => {
  const begins = [...BEGINS].flatMap(([begin, head]) =>
    [...NOTES].map(([name, note]) => ({ begin: [begin, name].filter(Boolean).join(', with '), head: [head, note] })),
  );

  test.each(begins)('$begin, whatever it has within and ends with', async ({ head }) => {
    for (const [middle, between] of MIDDLES) {
      for (const [end, tail] of ENDS) {
        const content = Buffer.concat([...head, silentMp3(40), between, silentMp3(40), tail]);
        const heard = { contentType: 'audio/mpeg', durationMs: millisecondsOf(80) };
        expect([middle, end, await judged(content)]).toEqual([middle, end, heard]);
      }
    }
  });

  test('a note that counts bytes alone', async () => {
    expect(await judged(Buffer.concat([xingFrame(0, 41 * FRAME_BYTES), silentMp3(40)]))).toMatchObject({
      durationMs: millisecondsOf(40),
    });
  });
});

describe('what is cut or no sound is refused', () => {
  test.each([
    ['half of the noted frames', (half: Buffer) => [xingFrame(160), half, half], 'cut_sound'],
    ['a tenth of the noted frames missing', (half: Buffer) => [xingFrame(90), half, half], 'cut_sound'],
    ['half of the frames noted by Fraunhofer', (half: Buffer) => [vbriFrame(160), half, half], 'cut_sound'],
    ['half of the noted bytes', (half: Buffer) => [xingFrame(0, 400 * FRAME_BYTES), half, half], 'cut_sound'],
    ['mostly what was never received', (half: Buffer) => [half, half, zeros(200_000)], 'cut_sound'],
    ['noise within', (half: Buffer) => [half, noise(2000), half], 'unreadable_sound'],
    [
      'what hides behind the head of a tag',
      (half: Buffer) => [half, id3Tag('a'.repeat(3000)).subarray(0, 2000), noise(2000), half],
      'unreadable_sound',
    ],
    ['an archive at its end', (half: Buffer) => [half, half, text('PK\x03\x04'), noise(2000)], 'unreadable_sound'],
    ['a page at its end', (half: Buffer) => [half, half, text('<p>Bản tin</p>'.repeat(200))], 'unreadable_sound'],
  ])('%s, whatever it begins and ends with', async (_, partsOf, reason) => {
    for (const { name, head, tail } of shapes) {
      const content = Buffer.concat([head, ...partsOf(silentMp3(40)), tail]);
      if (tail.length < 9000) expect([name, await judged(content)]).toEqual([name, reason]);
    }
  });

  test('a note and no more than a part of a frame', async () => {
    expect(await judged(Buffer.concat([xingFrame(1), CUT_FRAME]))).toBe('unreadable_sound');
  });

  test.each([
    ['a page', text('<!DOCTYPE html><p>Bản tin</p>'), 'unknown'],
    ['a page behind blanks', text('\n  <p onclick="x()">'), 'unknown'],
    ['a page behind a byte that is no letter', Buffer.from('\x80\x01<script>x()</script>', 'latin1'), 'unknown'],
    ['a page behind zeros', Buffer.concat([zeros(90), text('<html>')]), 'unknown'],
    ['a page in words of two bytes', Buffer.from('\ufeff<html>', 'utf16le'), 'unknown'],
    ['a comment of a script', text('/*'), 'unknown'],
    ['a comment of a script with bytes in it', Buffer.from('/*\x01\x02\x90', 'latin1'), 'unknown'],
    ['a script', text('x="'), 'unknown'],
    ['a script of a shell', text('#!/bin/sh\nexit\n'), 'unknown'],
    ['words', text('Bản tin sáng nay'), 'unknown'],
    ['a frame and a page', Buffer.concat([silentMp3(1), text('<script>x()</script>')]), 'audio/mpeg'],
    ['a tag and a page', Buffer.concat([id3Tag('a'), text('<html><p>Bản tin</p>')]), 'unreadable_sound'],
    ['an archive', Buffer.concat([text('PK\x03\x04'), squeezed(60)]), 'application/zip'],
    ['a document', text('%PDF-1.7\n'), 'application/pdf'],
    ['a tag and a document', Buffer.concat([id3Tag('a'), text('%PDF-1.7\n')]), 'application/pdf'],
    ['a picture', picture.subarray(0, 500), 'image/jpeg'],
    ['more than a frame of something else', squeezed(1500), 'unknown'],
  ])('%s before a sound makes it none', async (_, head, answer) => {
    expect(await judged(Buffer.concat([head, silentMp3(50)]))).toBe(answer);
  });
});

describe('a file is judged in steps that grow with its size alone', () => {
  const BYTES = 4 * 1024 * 1024;
  const filled = (...parts: Buffer[]) => Buffer.alloc(BYTES, Buffer.concat(parts));
  /** Of 24 bytes: MPEG-2, 8 kbit/s, 24 kHz. */
  const smallest = Buffer.concat([Buffer.from([0xff, 0xf3, 0x14, 0xc4]), zeros(20)]);
  const heads = (bytes: number) => Buffer.alloc(bytes, Buffer.from([0xff, 0xfb, 0x90, 0x04]));
  const beforePiece = Math.floor(1024 ** 2 / FRAME_BYTES);

  test.each([
    ['Lyrics3 2.00', filled(text('LYRICSBEGIN000011LYRICS200'))],
    ['feet of Lyrics3 2.00', filled(text('000000LYRICS200'))],
    ['feet of long Lyrics3 2.00', filled(text('999999LYRICS200'))],
    ['Lyrics3', filled(text('LYRICSBEGINLYRICSEND'))],
    ['APE tags', filled(apeTag)],
    ['ID3v1 tags', filled(oldTag)],
    ['ID3v2 tags', filled(id3Tag('a'))],
    ['empty ID3v2 tags', filled(id3Tag(''))],
    ['the smallest frames', filled(smallest)],
    ['heads of frames', heads(BYTES)],
    ['zeros', zeros(BYTES)],
    ['zeros and heads by turns', filled(zeros(1), Buffer.from([0xff, 0xfb, 0x90, 0x04]))],
    ['zeros and noise by turns', filled(zeros(1), noise(1))],
    ['two frames and then none, by turns', filled(silentMp3(2), heads(600))],
  ])('%s from its begin to its end, or behind frames', (_, content) => {
    for (const begin of [zeros(0), silentMp3(4), silentMp3(beforePiece), Buffer.concat([id3Tag('a'), silentMp3(9)])]) {
      for (const end of [zeros(0), oldTag, silentMp3(beforePiece)]) {
        const { file, counts } = counted(Buffer.concat([begin, content, end]));
        readMp3(file);
        expect(counts.steps).toBeLessThan(file.size / 8);
        expect(counts.read).toBeLessThan(file.size * 2);
      }
    }
  });
});
