import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BodyNode, EMPTY_BODY } from '#domain/article/body';
import { changedFields, diffBodies, diffText, mergeRows } from '#domain/article/difference';
import { emptyManuscript } from '#domain/article/manuscript';
import { parseBody } from '#domain/article/parsed-body';

const p = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: BodyNode[]) => ({ type: 'doc' as const, content });

describe('words', () => {
  test('a changed word is one that went and one that came, whole', () => {
    expect(diffText('Nước sạch về xã', 'Nước ngọt về xã')).toEqual([
      { kind: 'same', text: 'Nước ' },
      { kind: 'removed', text: 'sạch' },
      { kind: 'added', text: 'ngọt' },
      { kind: 'same', text: ' về xã' },
    ]);
  });
  test('letters with marks are never split, composed or not', () => {
    const words = diffText('tiếng Việt'.normalize('NFD'), 'tiếng Việt nay'.normalize('NFD'));
    expect(words.filter(({ kind }) => kind === 'removed')).toEqual([]);
    expect(diffText('hoà', 'hòa').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
  test('the pieces make up both texts', () => {
    const before = 'Ngày 20/2, tại xã; (sáng)…';
    const after = 'Ngày 21/2, tại phường: (chiều).';
    const pieces = diffText(before, after);
    const only = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([only('added'), only('removed')]).toEqual([before, after]);
  });
  test('texts with nothing in common, however long, come as replaced', () => {
    const before = Array.from({ length: 20_000 }, (_, place) => `a${place}`).join(' ');
    const after = Array.from({ length: 20_000 }, (_, place) => `b${place}`).join(';');
    expect(diffText(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

describe('blocks', () => {
  const before = doc(p('một'), p('hai cũ'), p('ba'), p('bốn'));
  const after = doc(p('một'), p('hai mới'), p('bốn'), p('năm'));
  const rows = diffBodies(before, after);

  test('stay, change, go and come', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'removed', 'same', 'added']);
    expect(rows[1]?.pieces?.map(({ text }) => text)).toEqual(['hai ', 'cũ', 'mới']);
  });
  test('of another kind are not compared', () => {
    const heading: BodyNode = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'một' }] };
    expect(diffBodies(doc(p('một')), doc(heading)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
  test('have the words of a footnote in its place', () => {
    const noted = (words: string): BodyNode => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Xã có 1.200 hộ' },
        { type: 'footnote', content: [{ type: 'text', text: words }] },
      ],
    });
    const [row] = diffBodies(doc(noted('Theo huyện')), doc(noted('Theo tỉnh')));
    expect(row?.pieces?.map(({ kind, text }) => [kind, text])).toEqual([
      ['same', 'Xã có 1.200 hộ [Theo '],
      ['removed', 'huyện'],
      ['added', 'tỉnh'],
      ['same', ']'],
    ]);
  });
  test('that differ in the order of keys only are the same', () => {
    const one = { type: 'heading', attrs: { level: 2 } } as BodyNode;
    const other = { attrs: { level: 2 }, type: 'heading' } as BodyNode;
    expect(diffBodies(doc(one), doc(other)).map(({ kind }) => kind)).toEqual(['same']);
  });
  test('that are pictures of another width have changed, with their words as they were', () => {
    const figure = (width?: 'wide'): BodyNode => ({
      type: 'figure',
      attrs: { mediaId: 4, alt: '', ...(width ? { width } : {}) },
      content: [{ type: 'text', text: 'Cầu Rạch Miễu' }],
    });
    const [row, ...rest] = diffBodies(doc(figure()), doc(figure('wide')));
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ kind: 'changed', pieces: [{ kind: 'same', text: 'Cầu Rạch Miễu' }] });
    const merged = (side: 'before' | 'after') => mergeRows([row as NonNullable<typeof row>], [side]);
    expect(merged('before')).toEqual(doc(figure()));
    expect(merged('after')).toEqual(doc(figure('wide')));
  });
  test('put in before a changed one do not take its place', () => {
    const [old, next] = [p('Cầu dài 42 mét, rộng bốn mét.'), p('Cầu dài 43 mét, rộng bốn mét.')];
    const lead = p('Hôm qua xã họp bàn việc khác.');
    const kinds = (before: BodyNode[], after: BodyNode[]) => diffBodies(doc(...before), doc(...after));
    expect(kinds([old], [lead, next]).map(({ kind }) => kind)).toEqual(['added', 'changed']);
    expect(kinds([old], [lead, next])[1]).toMatchObject({ before: old, after: next });
    expect(kinds([lead, old], [next]).map(({ kind }) => kind)).toEqual(['removed', 'changed']);
    expect(kinds([old], [next, lead]).map(({ kind }) => kind)).toEqual(['changed', 'added']);
    expect(kinds([lead], [next]).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
  test('of two long texts are all accounted for, in their order', () => {
    const many = (words: string) =>
      Array.from({ length: 10_000 }, (_, place) => p(`${words} ${place % 7} và ${place}`));
    const [before, after] = [doc(...many('trước')), doc(p('đầu'), ...many('sau'))];
    const found = diffBodies(before, after);
    expect(found.flatMap((row) => row.before ?? [])).toEqual(before.content);
    expect(found.flatMap((row) => row.after ?? [])).toEqual(after.content);
  });
  test('merge to either body, or to both', () => {
    const all = (side: 'before' | 'after' | 'both') =>
      mergeRows(
        rows,
        rows.map(() => side),
      );
    expect(all('before')).toEqual(before);
    expect(all('after')).toEqual(after);
    expect(all('both').content).toHaveLength(6);
    expect(mergeRows(diffBodies(EMPTY_BODY, doc(p('x'))), ['before', 'before'])).toEqual(EMPTY_BODY);
    expect(mergeRows([{ kind: 'removed', before: p('x') }], ['after'])).toEqual(EMPTY_BODY);
  });
});

test('the fields that differ', () => {
  const before = emptyManuscript(1);
  expect(changedFields(before, { ...before, tags: [] })).toEqual([]);
  expect(changedFields(before, { ...before, title: 'x', tags: ['a'], body: doc(p('x')) })).toEqual(['title', 'tags']);
});

test('of any two bodies all blocks are accounted for, and the rows merge to either', () => {
  const words = fc.array(fc.constantFrom('giá', 'lúa', 'lũ', '7', 'e\u0302', '😀', ' ', '.'), {
    minLength: 1,
    maxLength: 6,
  });
  const block = words.map((all): BodyNode => p(all.join(' ')));
  const body = fc.array(block, { minLength: 1, maxLength: 7 }).map((blocks) => doc(...blocks));
  fc.assert(
    fc.property(body, body, (before, after) => {
      const rows = diffBodies(before, after);
      const all = (choice: 'before' | 'after') =>
        mergeRows(
          rows,
          rows.map(() => choice),
        );
      expect(all('after')).toEqual(parseBody(after));
      if (rows.every(({ kind }) => kind !== 'added')) expect(all('before')).toEqual(parseBody(before));
      expect(rows.flatMap((row) => row.before ?? [])).toEqual(before.content);
      expect(rows.flatMap((row) => row.after ?? [])).toEqual(after.content);
    }),
    { seed: 20261130, numRuns: 400 },
  );
});
