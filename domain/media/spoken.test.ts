import { describe, expect, test } from 'vitest';
import { lacksWords, transcriptLines } from '#domain/media/spoken';
import { MEDIA_WORD_LIMITS, mediaWordsInput } from '#domain/media/words';

describe('what speaks lacks words', () => {
  const parts = [false, true];
  const every = ['image', 'document', 'audio', 'video'].flatMap((kind) =>
    parts.flatMap((said) => parts.flatMap((why) => parts.map((captions) => ({ kind, said, why, captions })))),
  );
  test.each(every)('$kind, transcript $said, reason $why, captions $captions', ({ kind, said, why, captions }) => {
    const words = { hasTranscript: said, noWordsReason: why ? 'b' : '', captionsTag: captions ? 'c' : null };
    const speaks = kind === 'audio' || kind === 'video';
    expect(lacksWords({ kind, ...words })).toBe(speaks && !said && !why && !(kind === 'video' && captions));
  });
});

test('a transcript is kept in lines of NFC, without what is not seen', () => {
  const typed = '\r\n  Hòa Bi\u0300nh \u200b\r\n\r\n\r\n\thai\tba\0\rbốn\n\n';
  expect(transcriptLines(typed)).toBe('Hòa Bình\n\nhai ba\nbốn');
  expect(transcriptLines(transcriptLines(typed))).toBe(transcriptLines(typed));
});

describe('the form of a file', () => {
  const words = { id: '1', alt: '', caption: '', credit: '', focalX: '0.5', focalY: '0.5' };
  test('leaves alone what it has no field for', () => {
    const { transcript, captions, posterId } = mediaWordsInput.parse(words);
    expect([transcript, captions, posterId]).toEqual([undefined, undefined, undefined]);
  });
  test.each([
    ['', null],
    ['7', 7],
  ])('reads the poster %j as %j', (posterId, read) => {
    expect(mediaWordsInput.parse({ ...words, posterId }).posterId).toBe(read);
  });
  test.each([0, 1])('takes a transcript up to its limit, and %d more letters or not', (more) => {
    const transcript = 'ộ'.repeat(MEDIA_WORD_LIMITS.transcript + more);
    expect(mediaWordsInput.safeParse({ ...words, transcript }).success).toBe(more === 0);
  });
});
