import { expect, test } from 'vitest';
import { alteredByAuthor } from '#domain/authors/altered';
import { authorSchema, LONGEST, MOST } from '#domain/authors/author';
import { bylinesMatching, deskAuthors } from '#domain/authors/desk-authors';

const good = {
  ...{ name: 'Thu Trang', slug: 'thu-trang', title: '', unit: '', biography: '', email: '' },
  ...{ portraitId: null, portraitAlt: '', bylines: ['Thu Trang', 'Thu Trang', ''] },
};

test('an author has each byline once', () => {
  expect(authorSchema.parse(good).bylines).toEqual(['Thu Trang']);
});

test.each([
  { name: ' ' },
  { name: 'x'.repeat(LONGEST.name + 1) },
  { slug: 'Thu Trang' },
  { biography: 'x'.repeat(LONGEST.biography + 1) },
  { email: 'thu.trang' },
  { bylines: [''] },
  { bylines: Array.from({ length: MOST.bylines + 1 }, (_, at) => `Bút danh ${at}`) },
  { portraitId: 0 },
])('an author is refused with %o', (change) => {
  expect(authorSchema.safeParse({ ...good, ...change }).success).toBe(false);
});

const author = {
  id: 7,
  slug: 'lan',
  formerSlugs: ['lan-cu'],
  name: 'Lan',
  title: '',
  unit: '',
  bylines: ['Lan', 'H.L.'],
};

test.each([
  [
    'a new one: all',
    undefined,
    author,
    ['author-at:lan', 'author-at:lan-cu', 'authored:7', 'authors', 'byline:H.L.', 'byline:Lan'],
  ],
  ['a biography: its page', author, author, ['author-at:lan', 'author-at:lan-cu']],
  ['a title: the list, too', author, { ...author, title: 'Nhà báo' }, ['author-at:lan', 'author-at:lan-cu', 'authors']],
  [
    'a byline: the articles that have it',
    author,
    { ...author, bylines: ['Lan'] },
    ['author-at:lan', 'author-at:lan-cu', 'authored:7', 'byline:H.L.'],
  ],
  [
    'another address: the articles that link there',
    author,
    { ...author, slug: 'lan-moi', formerSlugs: ['lan-cu', 'lan'] },
    ['author-at:lan', 'author-at:lan-cu', 'author-at:lan-moi', 'authors', 'byline:H.L.', 'byline:Lan'],
  ],
] as const)('a change alters what shows it. %s', (_, before, after, keys) => {
  expect(alteredByAuthor(before, after).toSorted()).toEqual(keys);
});

test('the desk sees how many articles an author has, and the bylines of nobody, the most used first', () => {
  const inUse = [
    { byline: 'Lan', articles: 2 },
    { byline: 'Ðức', articles: 1 },
    { byline: 'H.L.', articles: 3 },
    { byline: 'Minh Hà', articles: 4 },
  ];
  const { authors, free } = deskAuthors([author], inUse);
  expect(authors.map(({ articles }) => articles)).toEqual([5]);
  expect(free.map(({ byline }) => byline)).toEqual(['Minh Hà', 'Ðức']);
  expect(bylinesMatching(free, 'minh ha').map(({ byline }) => byline)).toEqual(['Minh Hà']);
});
