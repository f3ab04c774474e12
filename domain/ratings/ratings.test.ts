import { expect, test } from 'vitest';
import { NOTE_LIMIT, ratingSchema } from '#domain/ratings/ratings';

const GOOD = { page: 'article-12', mark: '4', reason: 'clear', note: 'Rõ' };
const taken = (fields: object) => ratingSchema.safeParse({ ...GOOD, ...fields });

test('a rating is a page, a mark, and what more was said', () =>
  expect(taken({}).data).toEqual({ page: { kind: 'article', id: 12 }, mark: 4, reason: 'clear', note: 'Rõ' }));

test('a mark alone is enough', () =>
  expect(ratingSchema.parse({ page: 'page-3', mark: '1' })).toEqual({
    page: { kind: 'page', id: 3 },
    mark: 1,
    reason: '',
    note: '',
  }));

test.each([
  { page: 'article-0' },
  { page: 'article-1e3' },
  { page: 'user-1' },
  { page: 'article-9999999999' },
  { page: undefined },
  { mark: '0' },
  { mark: '6' },
  { mark: '2.5' },
  { mark: '' },
  { mark: undefined },
  { reason: 'other' },
  { note: 'ớ'.repeat(NOTE_LIMIT + 1) },
])('%j is none', (fields) => expect(taken(fields).success).toBe(false));

test('a note is as long as people count, with its lines, without what cannot be seen', () => {
  const long = 'ớ'.normalize('NFD').repeat(NOTE_LIMIT);
  expect(taken({ note: long }).data?.note).toBe('ớ'.repeat(NOTE_LIMIT));
  expect(taken({ note: '\0 một\nhai\u0007 ' }).data?.note).toBe('một\nhai');
});
