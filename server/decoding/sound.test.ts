import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judged } from '#tests/support/judged-sound';
import {
  AAC_SAMPLES,
  apeTag,
  box,
  FRAME_BYTES,
  film,
  fragmentedMp4,
  id3Tag,
  lyrics3,
  millisecondsOf,
  mp4,
  noise,
  oldTag,
  silentMp3,
  xingFrame,
} from '#tests/support/sounds';

const heard = (frames: number) => ({ contentType: 'audio/mpeg', durationMs: millisecondsOf(frames) });
describe('an MP3 is known by its frames', () => {
  test.each([
    ['bare', silentMp3(50), 50],
    ['with a tag', Buffer.concat([id3Tag('Bản tin sáng'), silentMp3(50)]), 50],
    ['with room behind its tag', Buffer.concat([id3Tag('Bản tin', 2000), silentMp3(50)]), 50],
    ['with two tags', Buffer.concat([id3Tag('a'), id3Tag('b'), silentMp3(50)]), 50],
    ['with a first frame that counts', Buffer.concat([xingFrame(50), silentMp3(50)]), 50],
    ['with tags at its end', Buffer.concat([silentMp3(50), lyrics3(2), apeTag, oldTag]), 50],
    ['with a little noise within', Buffer.concat([silentMp3(30), noise(20), silentMp3(20)]), 50],
    ['cut within its last frame', silentMp3(50).subarray(0, -9), 49],
    ['longer than a piece', silentMp3(9000), 9000],
  ])('%s', async (_, content, frames) => {
    expect(await judged(content)).toEqual(heard(frames));
  });

  test.each([
    ['cut in the middle, though between frames', Buffer.concat([xingFrame(50), silentMp3(25)]), 'cut_sound'],
    ['overwritten within', Buffer.concat([silentMp3(20), noise(9 * FRAME_BYTES), silentMp3(20)]), 'unreadable_sound'],
    ['nothing but a tag', id3Tag('Bản tin sáng'), 'unreadable_sound'],
    ['a tag before noise', Buffer.concat([id3Tag('Bản tin'), noise(5000)]), 'unreadable_sound'],
    ['with noise at its end', Buffer.concat([silentMp3(20), noise(3000)]), 'unreadable_sound'],
  ])('%s it is refused', async (_, content, reason) => {
    expect(await judged(content)).toBe(reason);
  });
});

describe('an M4A is known by its tracks', () => {
  const aac = (frames: number) => ({ contentType: 'audio/mp4', durationMs: millisecondsOf(frames, AAC_SAMPLES) });

  test.each([
    ['named a sound', mp4({ frames: 100 })],
    ['named no more than an MP4', mp4({ frames: 100, brand: 'isom' })],
    ['with AAC of MPEG-2', mp4({ frames: 100, object: 0x67 })],
    ['with its tables first', tablesFirst(mp4({ frames: 100 }))],
  ])('%s', async (_, content) => {
    expect(await judged(content)).toEqual(aac(100));
  });

  test.each([
    ['a video', mp4({ frames: 9, brand: 'isom', tracks: [film, {}] }), 'video/mp4'],
    ['a video without sound', mp4({ frames: 9, brand: 'isom', tracks: [film] }), 'video/mp4'],
    [
      'an MP4 of which nothing can be read',
      Buffer.concat([mp4({ frames: 9, brand: 'isom' }).subarray(0, 40)]),
      'video/mp4',
    ],
    ['lossless sound', mp4({ frames: 9, codec: 'alac' }), 'unplayed_sound'],
    ['MP3 in an MP4', mp4({ frames: 9, object: 0x6b }), 'unplayed_sound'],
    ['cut within its data', tablesFirst(mp4({ frames: 100 })).subarray(0, -300), 'cut_sound'],
    ['cut before its tables', mp4({ frames: 100 }).subarray(0, 24 + 8 + 900), 'unreadable_sound'],
    ['with its sound elsewhere', mp4({ frames: 9, offset: 1_000_000 }), 'unreadable_sound'],
    ['without sound', mp4({ frames: 0 }), 'unreadable_sound'],
  ])('%s is none', async (_, content, answer) => {
    expect(await judged(content)).toBe(answer);
  });
});

test.each([
  ['words', Buffer.from('Bản tin sáng nay')],
  ['words of two bytes each', Buffer.from('\ufeffBản tin', 'utf16le')],
  ['AAC without a container', Buffer.concat([Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x03, 0xff, 0xfc]), noise(90)])],
  ['a WAV', Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt '), noise(90)])],
  ['one frame and no more', silentMp3(1)],
])('%s is no sound that is taken', async (_, content) => {
  const answer = await judged(content);
  expect(typeof answer).toBe('string');
  expect(answer).not.toMatch(/_sound$/);
});

test('whatever is amiss in a file, an answer comes', async () => {
  const whole = [
    mp4({ frames: 5 }),
    mp4({ frames: 5, brand: 'isom' }),
    fragmentedMp4({ fragments: [5, 2] }),
    Buffer.concat([id3Tag('a'), silentMp3(4)]),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      fc.nat(),
      async (content, changes, cut) => {
        const damaged = Buffer.from(content);
        for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
        await judged(damaged.subarray(0, damaged.length - (cut % 3 === 0 ? cut % damaged.length : 0)));
      },
    ),
    { seed: 20261201, numRuns: 1500 },
  );
});

/** The same with its data at the end; its tables name the place where it stood. */
function tablesFirst(file: Buffer): Buffer {
  const at = file.indexOf('moov') - 4;
  const [begin, moov] = [file.subarray(0, 20), file.subarray(at)];
  return Buffer.concat([begin, moov, file.subarray(20, at), box('free')]);
}
