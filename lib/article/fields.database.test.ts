import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NextIntlClientProvider } from 'next-intl';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { ArticleView } from '#components/article/article-view';
import { Comparison } from '#components/desk/articles/comparison';
import { DetailFields } from '#components/desk/editor/detail-fields';
import { FilesProvider } from '#components/desk/editor/text/files';
import { TitleFields } from '#components/desk/editor/title-fields';
import { findLiveArticle, type LiveArticle } from '#db/article/articles';
import { findDraft, saveDraft } from '#db/article/drafts';
import { createPublishedArticle } from '#db/article/imports';
import { findDeskArticle, manuscriptOf } from '#db/article/rows';
import { sql } from '#db/client/client';
import { listMedia } from '#db/media/media';
import { withSnapshot } from '#db/operation/snapshot';
import { searchArticles } from '#db/search/search';
import { listCategoryTree } from '#db/site/categories';
import { type Carrier, FIELD_NAMES, FIELDS, type FieldName, LEADS } from '#domain/article/fields';
import { emptyManuscript, type Manuscript, manuscriptSchema } from '#domain/article/manuscript';
import type { PickedMedia } from '#domain/media/media';
import { exportedPage } from '#domain/operation/export';
import { parseSearchQuery } from '#domain/search/query';
import { loadMessages } from '#lib/base/messages';
import { answerFeed } from '#lib/feeds/feeds';
import { storePicture } from '#lib/media/pictures';
import { findArticle } from '#lib/open-data/answers';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import { markedManuscript, markOf } from '#tests/support/marked-manuscript';

givenTestDatabase('fields');

const SITE = 'http://cong.invalid';
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect width="9" height="9"/></svg>';

/** In the output: a field's own word, the category's name, the cover's hash. */
let marks = {} as Record<FieldName, string>;
let manuscript: Manuscript;
let id = 0;
let article: LiveArticle;
let cover: PickedMedia;

beforeAll(async () => {
  process.env['SITE_URL'] = SITE;
  process.env['DATA_DIR'] = mkdtempSync(path.join(tmpdir(), 'cong-tin-fields-'));
  const categoryId = await givenCategory(markOf('categoryId'));
  const coverId = await storePicture(Buffer.from(SQUARE), 'Ảnh: kho', 'vuong.svg');
  manuscript = markedManuscript({ categoryId, coverId });
  const publishedAt = new Date('2026-01-01');
  const revision = { ...manuscript, excerpt: '' };
  id = (await createPublishedArticle({ categoryId, slug: manuscript.slug, publishedAt, revision })) ?? 0;
  article = (await findLiveArticle(id)) as LiveArticle;
  const [file] = await listMedia([coverId]);
  cover = file as unknown as PickedMedia;
  marks = Object.fromEntries(FIELD_NAMES.map((name) => [name, markOf(name)])) as typeof marks;
  marks.coverId = cover.sha256;
});

const CARRIED: Record<Carrier, () => Promise<string>> = {
  page: async () =>
    rendered(
      createElement(ArticleView, {
        ...{ article, trail: await listCategoryTree(), files: new Map(), related: { articles: [] }, aside: null },
      }),
    ),
  feeds: async () => {
    const feeds = (['rss', 'atom', 'json'] as const).map(async (format) => {
      return (await answerFeed(new Request(`${SITE}/feed`), format)).text();
    });
    return (await Promise.all(feeds)).join();
  },
  api: async () => JSON.stringify(await findArticle(new Request(`${SITE}/api/v1/articles/${id}`), String(id))),
  export: () =>
    withSnapshot(process.env['DATABASE_URL'] ?? '', async ({ content }) => {
      const [text] = await content.listArticles(0, 1);
      const files = await content.listFiles([manuscript.coverId ?? 0], id);
      return exportedPage(text as NonNullable<typeof text>, new Map(files.map((one) => [one.id, one])), SITE);
    }),
};

for (const carrier of Object.keys(CARRIED) as Carrier[]) {
  test(`${carrier}: every field is there that says so, and no other`, async () => {
    const text = await CARRIED[carrier]();
    const isSaid = (name: FieldName) => (FIELDS[name].carriers as readonly Carrier[]).includes(carrier);
    const wrong = FIELD_NAMES.filter((name) => text.includes(marks[name]) !== isSaid(name));
    expect(wrong.map((name) => `${name} is ${isSaid(name) ? 'not ' : ''}in the ${carrier}`)).toEqual([]);
  });
}

test('the search finds every field as what it says', async () => {
  const [row] = await sql()`select tsvector_to_array(search_vector(folded, marks)) as terms
    from search_entries where article_id = ${id}`;
  const terms = new Set<string>(row?.['terms']);
  const found = (name: FieldName) => {
    if (terms.has(`=${marks[name]}`)) return 'title';
    if (terms.has(`+${marks[name]}`)) return 'lead';
    return terms.has(marks[name]) ? 'text' : null;
  };
  const wrong = FIELD_NAMES.filter((name) => found(name) !== FIELDS[name].search);
  expect(wrong.map((name) => `${name} is searched as ${found(name)}, not as ${FIELDS[name].search}`)).toEqual([]);
});

test('what the search shows of an article is taken from all that leads to its text, and from the text', async () => {
  const query = parseSearchQuery(markOf('body'));
  if (!query.ok) throw new Error(query.reason);
  const { articles } = await searchArticles({ query: query.value, sort: 'newest', limit: 1 });
  const missing = [...LEADS, 'body' as const].filter((name) => !articles[0]?.text.includes(marks[name]));
  expect(missing.map((name) => `${name} is not in the snippets`)).toEqual([]);
});

test('a revision and a draft keep every field', async () => {
  const ha = await givenUser('ha', 'administrator');
  const head = (await findDeskArticle(id))?.head;
  const kept = head && manuscriptOf(head);
  const content = { ...manuscript, title: `${manuscript.title} mới` };
  await saveDraft({ articleId: id, baseRevisionId: head?.id ?? 0, content }, ha);
  expect(kept).toEqual(manuscript);
  expect((await findDraft(id, ha.id))?.content).toEqual(content);
});

test('a draft of a release that knew fewer fields has them blank, and can be kept again', async () => {
  const lan = await givenUser('lan', 'administrator');
  const head = (await findDeskArticle(id))?.head;
  await saveDraft({ articleId: id, baseRevisionId: head?.id ?? 0, content: { ...manuscript, title: 'Khác' } }, lan);
  for (const name of LEADS) {
    await sql()`update drafts set content = content - ${name} where user_id = ${lan.id}`;
    const content = (await findDraft(id, lan.id))?.content;
    expect(content).toMatchObject({ title: 'Khác', [name]: null });
    expect(manuscriptSchema.safeParse(content).success).toBe(true);
  }
});

test('the form at the desk has every field but the body, which is written beside it', () => {
  const props = { manuscript, change: () => {}, isEditable: true, categories: [] };
  const files = { findShown: () => cover, add: () => {} };
  const form = [createElement(TitleFields, { key: 1, ...props }), createElement(DetailFields, { key: 2, ...props })];
  const html = rendered(createElement(FilesProvider, { value: files }, form));
  const isChosen = (name: FieldName) => name === 'body' || name === 'categoryId';
  const missing = FIELD_NAMES.filter((name) => !isChosen(name) && !html.includes(marks[name]));
  expect(missing.map((name) => `${name} is not in the form`)).toEqual([]);
});

test('the comparison shows every field that differs', () => {
  const categories = [{ id: manuscript.categoryId, name: marks.categoryId, depth: 0, isMine: true }];
  const html = rendered(createElement(Comparison, { from: emptyManuscript(0), to: manuscript, categories }));
  const shown = { ...marks, coverId: `>${manuscript.coverId}<` };
  const missing = FIELD_NAMES.filter((name) => !html.includes(shown[name]));
  expect(missing.map((name) => `${name} is not in the comparison`)).toEqual([]);
});

function rendered(children: ReactNode): string {
  const messages = loadMessages('vi');
  const words = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh', messages };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, words as never, children));
}
