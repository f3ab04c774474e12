import { describe, expect, test } from 'vitest';
import { readM4a } from '#server/decoding/m4a';
import { counted } from '#tests/support/counted-pieces';
import { judged } from '#tests/support/judged-sound';
import {
  AAC_SAMPLES,
  apeTag,
  box,
  cover,
  film,
  fragmentedMp4,
  lyrics3,
  millisecondsOf,
  mp4,
  noise,
  oldTag,
} from '#tests/support/sounds';

const zeros = (bytes: number) => Buffer.alloc(bytes);
const aac = (frames: number) => ({ contentType: 'audio/mp4', durationMs: millisecondsOf(frames, AAC_SAMPLES) });

const BRANDS = ['M4A ', 'M4B ', 'isom', 'mp42', 'iso5', 'iso6', 'dash', 'mp41'];
const NAMED = ['M4A ', 'M4B '];

const SOUND_TRACKS = new Map([
  ['one of sound', [{}]],
  ['two of sound', [{}, { isEnabled: false }]],
  ['none that is enabled', [{ isEnabled: false }]],
  ['a cover', [{}, cover]],
  ['a cover first', [cover, {}]],
  ['a cover of MPEG-4', [{}, { handler: 'vide', codec: 'mp4v', object: 0x6d, samples: 1 }]],
  ['words of chapters', [{ chapters: [2] }, { handler: 'text', codec: 'text' }]],
  ['pictures of chapters', [{ chapters: [2] }, { ...film, isEnabled: false }]],
  ['enabled pictures of chapters', [{ chapters: [2, 3] }, { handler: 'text', codec: 'text' }, film]],
  ['a film that is disabled', [{}, { ...film, isEnabled: false }]],
  ['a second that is AAC', [{ codec: 'ac-3' }, {}]],
]);

const ENDS = new Map([
  ['nothing', zeros(0)],
  ['a tag', oldTag],
  ['a few zeros', zeros(5)],
  ['zeros', zeros(3000)],
  ['a few zeros and a tag', Buffer.concat([zeros(5), oldTag])],
  ['zeros and a tag', Buffer.concat([zeros(3000), oldTag])],
  ['APE and ID3v1', Buffer.concat([apeTag, oldTag])],
  ['Lyrics3', Buffer.concat([lyrics3(2), oldTag])],
]);

describe('tracks decide, not what a file names itself', () => {
  test.each([...SOUND_TRACKS])('with %s it is a sound, whatever its brand and end', async (_, tracks) => {
    for (const brand of BRANDS) {
      for (const [end, tail] of ENDS) {
        const content = Buffer.concat([mp4({ frames: 100, brand, tracks }), tail]);
        expect([brand, end, await judged(content)]).toEqual([brand, end, aac(100)]);
      }
    }
  });

  test.each([
    ['a film and sound', [film, {}]],
    ['sound and a film', [{}, film]],
    ['a film whose sound is not enabled', [film, { isEnabled: false }]],
    ['a film of single pictures', [{}, { ...cover, samples: 100 }]],
    ['a film of MPEG-4', [{}, { handler: 'vide', codec: 'mp4v', object: 0x20 }]],
    ['a film with chapters', [{ chapters: [3] }, film, { ...film, isEnabled: false }]],
  ])('with %s it is a video', async (_, tracks) => {
    for (const brand of BRANDS) {
      const video = NAMED.includes(brand) ? { contentType: 'video/mp4' } : 'video/mp4';
      expect([brand, await judged(mp4({ frames: 100, brand, tracks }))]).toEqual([brand, video]);
    }
  });

  test.each(['alac', 'Opus', 'fLaC', 'ac-3', 'ec-3', 'samr', 'drms'])('%s is refused for what it is', async (codec) => {
    for (const brand of BRANDS) {
      for (const tracks of [[{ codec }], [{ codec }, cover], [{ codec, chapters: [2] }, film]]) {
        expect([brand, await judged(mp4({ frames: 100, brand, tracks }))]).toEqual([brand, 'unplayed_sound']);
      }
      expect(await judged(fragmentedMp4({ fragments: [20, 20], brand, codec }))).toBe('unplayed_sound');
    }
  });
});

test.each([
  ['an archive', Buffer.concat([Buffer.from('PK\x03\x04'), noise(900)])],
  ['a page', Buffer.from('<html><p>Bản tin</p>'.repeat(20))],
  ['noise', noise(900)],
  ['an archive and a tag', Buffer.concat([Buffer.from('PK\x03\x04'), noise(900), oldTag])],
])('with %s at its end it is refused', async (_, tail) => {
  for (const brand of BRANDS) {
    expect([brand, await judged(Buffer.concat([mp4({ frames: 100, brand }), tail]))]).toEqual([brand, 'cut_sound']);
  }
});

describe('what was recorded in fragments', () => {
  const fragments = [43, 43, 1, 20];
  const shapes = [
    { lengths: 'each' },
    { lengths: 'of the fragment' },
    { lengths: 'of the track' },
    { lengths: 'none', claimed: 107 },
    { lengths: 'none', indexed: 107 },
    { lengths: 'each', claimed: 107, indexed: 107 },
    { lengths: 'each', claimed: 120 },
  ] as const;

  test.each(shapes)('$lengths: it is a sound as long as they are', async (shape) => {
    for (const brand of BRANDS) {
      for (const [end, tail] of ENDS) {
        const content = Buffer.concat([fragmentedMp4({ fragments, brand, ...shape }), tail]);
        expect([brand, end, await judged(content)]).toEqual([brand, end, aac(107)]);
      }
    }
  });

  test('it has no length where nothing says how long it is', async () => {
    expect(await judged(fragmentedMp4({ fragments, lengths: 'none' }))).toEqual({ contentType: 'audio/mp4' });
  });

  const whole = fragmentedMp4({ fragments: [200, 200] });
  test.each([
    ['cut within its sound', whole.subarray(0, -50), 'cut_sound'],
    ['cut before its sound', whole.subarray(0, whole.lastIndexOf('mdat') - 4), 'cut_sound'],
    ['cut within a table', whole.subarray(0, whole.lastIndexOf('trun') + 90), 'cut_sound'],
    ['cut between fragments', fragmentedMp4({ fragments: [200, 200], claimed: 800 }), 'cut_sound'],
    ['cut between the parts of an index', fragmentedMp4({ fragments: [200, 200], indexed: 800 }), 'cut_sound'],
    ['without a fragment', fragmentedMp4({ fragments: [] }), 'unreadable_sound'],
    ['with empty fragments', fragmentedMp4({ fragments: [0, 0] }), 'unreadable_sound'],
  ])('%s it is refused', async (_, content, reason) => {
    expect(await judged(content)).toBe(reason);
  });
});

test('a length that no library could note is none', async () => {
  const content = mp4({ frames: 100 });
  const scale = content.indexOf('mdhd') + 16;
  for (const [units, length] of [
    [0, 0],
    [0, 100],
    [1, 0xffff_ffff],
  ] as const) {
    content.writeUInt32BE(units, scale);
    content.writeUInt32BE(length, scale + 4);
    expect(await judged(content)).toBe('unreadable_sound');
  }
});

describe('a file is judged in steps that grow with its size alone', () => {
  const BYTES = 4 * 1024 * 1024;
  const filled = (part: Buffer) => Buffer.alloc(BYTES, part);
  const begin = mp4({ frames: 9, brand: 'isom' });
  const recorded = fragmentedMp4({ fragments: [9] });

  test.each([
    ['empty boxes', filled(box('free'))],
    ['empty data', filled(box('mdat'))],
    ['empty fragments', filled(box('moof'))],
    ['fragments of empty tracks', filled(box('moof', box('traf'), box('traf')))],
    ['tables of empty tracks', filled(box('moov', box('trak'), box('trak')))],
    ['one table of empty tracks', box('moov', filled(box('trak')))],
    ['one table of empty boxes', box('moov', box('trak', box('mdia', filled(box('free')))))],
    ['feet of Lyrics3 2.00', filled(Buffer.from('000000LYRICS200'))],
    ['zeros', zeros(BYTES)],
  ])('%s', (_, content) => {
    for (const parts of [
      [begin, content],
      [recorded, content, oldTag],
      [content.subarray(0, 8), content],
    ]) {
      const { file, counts } = counted(Buffer.concat(parts));
      readM4a(file, { isNamedSound: true });
      expect(counts.steps).toBeLessThan(file.size / 4);
      expect(counts.read).toBeLessThan(file.size * 3);
    }
  });
});
