import { expect, test } from 'vitest';
import { likeliestRow, type NearWord, neighboursOf } from '#domain/search/near-words';

test('one slip lies between a word and its neighbours', () => {
  const near = neighboursOf('quoc');
  for (const word of ['quc', 'quocc', 'quox', 'uqoc', 'xquoc', 'quo']) expect(near).toContain(word);
  for (const word of ['quoc', 'qu', 'quocab']) expect(near).not.toContain(word);
  expect(neighboursOf('x'.repeat(13)).size).toBe(0);
});

const word = (written: string, articles: number, slips = 0): NearWord => ({
  folded: written,
  written,
  articles,
  slips,
});

test('pairs that are written decide between words', () => {
  const choices = [
    [word('chuyển', 50), word('chuyện', 80)],
    [word('đôi', 90), word('đổi', 60)],
    [word('xo', 1), word('số', 70, 1)],
  ];
  const pairs = new Map([
    ['chuyển đổi', 40],
    ['đổi số', 30],
  ]);
  expect(likeliestRow(choices, pairs)?.map(({ written }) => written)).toEqual(['chuyển', 'đổi', 'số']);
  expect(likeliestRow([[word('thuế', 100)], [word('xe', 100), word('xa', 120, 1)]], new Map())?.[1]?.written).toBe(
    'xe',
  );
  expect(likeliestRow([[word('an', 1)], []], new Map())).toBeUndefined();
});
