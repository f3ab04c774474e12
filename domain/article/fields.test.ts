import { expect, test } from 'vitest';
import { changedFields } from '#domain/article/difference';
import { FIELD_NAMES, FIELDS, type FieldName, fieldsWhere, mapFields } from '#domain/article/fields';
import { emptyManuscript, manuscriptSchema } from '#domain/article/manuscript';
import { convertLegacyManuscript } from '#domain/intake/legacy-manuscript';
import { DOCUMENT_VERSION, MADE_OF } from '#domain/search/document';
import en from '#messages/en/editor';
import vi from '#messages/vi/editor';
import { markedManuscript } from '#tests/support/marked-manuscript';

const BLANK = emptyManuscript(1);
const MARKED = markedManuscript({ categoryId: 2, coverId: 3 });

test('every field is taken as it is written, and a manuscript that lacks one is refused', () => {
  expect(manuscriptSchema.parse(MARKED)).toEqual(MARKED);
  for (const name of FIELD_NAMES) {
    const { [name]: _, ...rest } = MARKED;
    const paths = manuscriptSchema.safeParse(rest).error?.issues.map(({ path }) => path.join());
    expect(paths, `${name} may be missing`).toEqual([name]);
  }
});

test('the description of the cover loses soft hyphens', () =>
  expect(manuscriptSchema.parse({ ...MARKED, coverAlt: 'Trạm b\u00adơm' }).coverAlt).toBe('Trạm bơm'));

test('every field but the body, which is compared by itself, is among those that differ', () => {
  const missed = FIELD_NAMES.filter((name) => name !== 'body' && !changedFields(BLANK, MARKED).includes(name));
  expect(missed.map((name) => `${name} is not compared`)).toEqual([]);
});

test('of an old encoding those fields are converted that say so', () => {
  // “Quyết định” in TCVN3.
  const old = 'QuyÕt ®Þnh';
  const inOld = mapFields((name) => JSON.parse(JSON.stringify(MARKED[name]).replace(/dau[a-z]+/, old)));
  const converted = convertLegacyManuscript(inOld as typeof MARKED).to;
  const wrong = FIELD_NAMES.filter((name) => FIELDS[name].isConverted !== says(converted[name], 'Quyết định'));
  expect(wrong.map((name) => `${name} is converted otherwise than it says`)).toEqual([]);
});

test('every field has its words in both languages', () => {
  const unnamed = (words: Partial<Record<FieldName, string>>) => FIELD_NAMES.filter((name) => !words[name]);
  expect({ vi: unnamed(vi.editor.fields), en: unnamed(en.editor.fields) }).toEqual({ vi: [], en: [] });
});

test('the search makes its documents of the fields that say so, and of others under another version only', () => {
  const searched = FIELD_NAMES.flatMap((name) => (FIELDS[name].search ? `${name}=${FIELDS[name].search}` : []));
  const order = ['title', 'lead', 'text'];
  const inOrder = searched.toSorted((one, other) => rank(one) - rank(other));
  function rank(field: string) {
    return order.indexOf(field.split('=')[1] ?? '');
  }
  expect(inOrder.join(' '), 'what is searched has changed: DOCUMENT_VERSION is to be raised').toBe(
    MADE_OF[DOCUMENT_VERSION],
  );
  expect(DOCUMENT_VERSION).toBe(Math.max(...Object.keys(MADE_OF).map(Number)));
});

test('what is a lead or a detail is a line, and what is the title is one field', () => {
  for (const name of [...fieldsWhere('place', 'lead'), ...fieldsWhere('place', 'detail')])
    expect(BLANK[name], name).toBeNull();
  expect([fieldsWhere('place', 'title'), fieldsWhere('search', 'title')]).toEqual([['title'], ['title']]);
});

function says(value: unknown, words: string): boolean {
  return JSON.stringify(value).includes(words);
}
