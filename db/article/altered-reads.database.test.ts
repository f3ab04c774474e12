import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  findLiveArticle,
  listArticlesByRank,
  listCategoryArticles,
  listNewestArticles,
  listRelatedArticles,
} from '#db/article/articles';
import { listAttachedFiles } from '#db/article/attached-files';
import { countAuthored, listAuthored } from '#db/article/authored';
import { countByRule, listIdsByRule } from '#db/article/by-rule';
import { countCategoryArticles } from '#db/article/category-pages';
import { createArticle, saveRevision } from '#db/article/commands';
import { createPublishedArticle } from '#db/article/imports';
import { isGone } from '#db/article/live-articles';
import { type MoveInput, moveArticle } from '#db/article/moves';
import { countRecordingPages, listRecordings } from '#db/article/recordings';
import { findDeskArticle, manuscriptOf } from '#db/article/rows';
import { applySchedule } from '#db/article/schedule';
import { countTagged, listTagged } from '#db/article/tagged';
import { addAuthor } from '#db/authors/author-commands';
import { sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { beginReads, enterReads, notedReads } from '#db/client/reads';
import { listNewestIds, listSeenIds } from '#db/front/sources';
import { saveMedia } from '#db/media/changes';
import { ancestorIds } from '#db/site/categories';
import { publishTag } from '#db/tags/tag-commands';
import { addTopic, changeTopic, showTopic, stopTopic } from '#db/topics/commands';
import { findDeskTopic } from '#db/topics/desk';
import { listTopicsOf } from '#db/topics/topics';
import type { Actor } from '#domain/account/roles';
import type { BodyNode } from '#domain/article/body';
import { emptyManuscript } from '#domain/article/manuscript';
import { dayOf } from '#domain/base/calendar';
import { slugify } from '#domain/base/slug';
import { isAltered } from '#domain/http/content-keys';
import { tagKey } from '#domain/tags/tags';
import { NO_RULE } from '#domain/topics/rule';
import type { TopicRule } from '#domain/topics/topic';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('altered_reads');

const DAY_MS = 86_400_000;
const MOST = 8;
const TAGS = ['Lúa mùa', 'Bưởi'];
const BYLINES = ['Lan', 'Hoàng Lan', ''];

let admin: Actor;
let author: number;
const categories: number[] = [];
const articles: number[] = [];
const topics: number[] = [];
let file = 0;

/** Of topics, in other spellings than the articles have. */
const rules = (): TopicRule[] => [
  { ...NO_RULE, tags: ['LÚA MÙA'] },
  { ...NO_RULE, tags: ['bưởi'], categoryIds: categories.slice(1, 2) },
  { ...NO_RULE, categoryIds: categories.slice(0, 1) },
  { ...NO_RULE, from: dayOf(new Date(Date.now() - 4 * DAY_MS)) },
  NO_RULE,
];

beforeAll(async () => {
  admin = await givenUser('an', 'administrator');
  const news = await givenCategory('tin-tuc');
  const farming = await givenCategory('nong-nghiep', news);
  categories.push(news, farming, await givenCategory('lua', farming), await givenCategory('khac'));
});

const nth = fc.nat(MOST - 1);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), nth, daysAgo: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retract' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retitle' as const), nth, title: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('categorise' as const), nth, to: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tag' as const), nth, tag: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sign' as const), nth, byline: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('due' as const, 'expired' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('attach' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), to: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('show' as const, 'stop' as const), topic: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('rule' as const), topic: fc.nat(1), by: fc.nat(4), picked: fc.nat(MOST) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test('whatever happens to articles, what reads otherwise after it is said to be altered', async () => {
  enterReads();
  await begin();
  let [altered, same] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      for (const next of steps) {
        const [before, { number }] = [await readAll(), await readGeneration()];
        await take(next);
        const changed = new Set((await listContentChanges(number)).flatMap(({ keys }) => keys ?? ['*']));
        const after = await readAll();
        for (const [name, { result, keys }] of before) {
          const isSame = result === after.get(name)?.result;
          if (!isSame) expect(isAltered(keys, changed), `${JSON.stringify(next)} alters ${name}`).toBe(true);
          if (isAltered(keys, changed)) altered += 1;
          else same += 1;
        }
      }
    }),
    { numRuns: 6, seed: 20261201, endOnFailure: true },
  );
  expect(Math.min(altered, same)).toBeGreaterThan(500);
});

async function begin(): Promise<void> {
  author = await givenAuthor();
  for (let at = 0; at < MOST; at += 1) {
    const created = await createArticle(categories[at % 4] ?? 0, admin);
    if (!created.ok) throw new Error(created.reason);
    articles.push(created.value);
    await write(created.value, { title: `Bài ${at}` });
    if (at === 0) await makePublic(created.value);
    if (at % 2) await make(created.value, 'publish', { at: new Date(Date.now() - at * DAY_MS) });
  }
  for (const slug of ['mot', 'hai']) {
    const added = await addTopic(topicOf({ slug, rule: NO_RULE, picked: [] }), admin);
    if (added.ok) topics.push(added.value.id);
  }
  const document = { kind: 'document' as const, contentType: 'application/pdf', bytes: 9, width: 0, height: 0 };
  await saveMedia({ ...document, sha256: 'd'.repeat(64), name: 'a.pdf', uploadedBy: admin.id }, async () => {});
  file = Number((await sql()`select id from media`)[0]?.['id']);
}

function topicOf({ slug, rule, picked }: { slug: string; rule: TopicRule; picked: number[] }) {
  const words = { title: slug, intro: '', coverId: null, coverAlt: '' };
  return {
    ...words,
    slug,
    rule,
    sections: [{ title: 'a', articleIds: picked }],
    form: 'list' as const,
    isOldestFirst: false,
  };
}

/** Of one of the bylines. */
async function givenAuthor(): Promise<number> {
  const none = { title: '', unit: '', biography: '', portraitId: null, portraitAlt: '', email: '' };
  const added = await addAuthor({ ...none, name: 'Lan', slug: 'lan', bylines: BYLINES.slice(0, 1) }, admin);
  if (!added.ok) throw new Error(added.reason);
  return added.value.id;
}

async function makePublic(id: number): Promise<void> {
  for (const name of TAGS) {
    await write(id, { tags: [name] });
    const named = { name, slug: slugify(name), description: 'Một câu.' };
    expect(await publishTag(named, admin)).toMatchObject({ ok: true });
  }
}

/** Every way in which reader pages read articles, with what it says that it shows. */
async function readAll() {
  const all = new Map<string, { result: string; keys: string[] }>();
  const note = async (name: string, read: () => Promise<unknown>) => {
    beginReads();
    const result = JSON.stringify((await read()) ?? null);
    const { page: keys } = notedReads();
    expect(keys, name).not.toContain('*');
    all.set(name, { result, keys });
  };
  await note('newest', () => listNewestArticles(3));
  await note('newest on top', () => listNewestIds(3, categories.slice(0, 2)));
  for (const id of articles.slice(0, 2)) await note(`pin of ${id}`, async () => [...(await listSeenIds([id]))]);
  await note('most read', () => listArticlesByRank(articles.toReversed(), 3));
  for (const kind of ['video', 'audio'] as const) {
    await note(`pages of ${kind}`, () => countRecordingPages(kind));
    await note(`recordings: ${kind}`, () => listRecordings(kind));
  }
  for (const id of categories) {
    await note(`count of ${id}`, () => countCategoryArticles(id));
    for (const page of [1, 2]) await note(`page ${page} of ${id}`, () => listCategoryArticles(id, page, 2));
  }
  for (const key of TAGS.map(tagKey)) {
    await note(`count of ${key}`, () => countTagged(key));
    await note(`tagged ${key}`, () => listTagged(key, 1, 2));
  }
  for (const [place, rule] of rules().entries()) {
    const taken = { rule, pickedIds: articles.slice(7) };
    await note(`count by rule ${place}`, () => countByRule(taken));
    await note(`by rule ${place}`, () => listIdsByRule(taken, { offset: 0, limit: 3 }));
  }
  await note('count of the author', () => countAuthored(author));
  await note('of the author', () => listAuthored(author, 1, 2));
  for (const id of articles) {
    await note(`topics of ${id}`, async () => {
      const article = await findLiveArticle(id);
      return article && listTopicsOf({ ...article, lineage: await ancestorIds(article.categoryId) }, 3);
    });
    await note(`files of ${id}`, async () => [...(await listAttachedFiles([id]))]);
    await note(`article ${id}`, () => findLiveArticle(id));
    await note(`gone ${id}`, () => isGone(id));
    for (const categoryId of categories)
      await note(`related to ${id} in ${categoryId}`, () => listRelatedArticles({ id, categoryId }, 2));
  }
  return all;
}

async function take(next: Step): Promise<void> {
  const id = 'nth' in next ? (articles[next.nth] ?? 0) : 0;
  switch (next.do) {
    case 'publish':
      return make(id, 'publish', { at: new Date(Date.now() - next.daysAgo * DAY_MS) });
    case 'retract':
      return make(id, 'retract');
    case 'retitle':
      await write(id, { title: `Bài ${next.title}` });
      return make(id, 'publish');
    case 'categorise':
      await write(id, { categoryId: categories[next.to] ?? 0 });
      return make(id, 'publish');
    case 'tag':
      await write(id, { tags: TAGS.slice(next.tag, next.tag + 1).map((tag) => tag.toLowerCase()) });
      return make(id, 'publish');
    case 'sign':
      await write(id, { byline: BYLINES[next.byline] ?? '' });
      return make(id, 'publish');
    case 'due':
      await write(id, { title: `Đến giờ ${Math.random()}` });
      await make(id, 'schedule', { at: new Date(Date.now() + DAY_MS) });
      await sql()`update articles set scheduled_at = now() where id = ${id} and scheduled_at is not null`;
      return void (await applySchedule());
    case 'expired':
      await make(id, 'publish', { expiresAt: new Date(Date.now() + 1500) });
      await sql()`update articles set expires_at = now() where id = ${id} and expires_at is not null`;
      return void (await applySchedule());
    case 'attach':
      await write(id, { attached: { type: 'attachment', attrs: { mediaId: file, title: `Tệp ${Math.random()}` } } });
      return make(id, 'publish');
    case 'show':
    case 'stop':
    case 'rule':
      return takeTopic(next);
    case 'import':
      await importInto(categories[next.to] ?? 0);
  }
}

/** Refused where it is shown or stopped already. */
async function takeTopic(next: Extract<Step, { topic: number }>): Promise<void> {
  const topic = await findDeskTopic(topics[next.topic] ?? 0);
  if (!topic) throw new Error('no topic');
  const { id, version, slug } = topic;
  if (next.do !== 'rule') return void (await (next.do === 'show' ? showTopic : stopTopic)({ id, version }, admin));
  const rule = rules()[next.by] ?? NO_RULE;
  const changed = { ...topicOf({ slug, rule, picked: articles.slice(next.picked, next.picked + 1) }), id, version };
  expect(await changeTopic(changed, admin)).toMatchObject({ ok: true });
}

type Words = { title?: string; categoryId?: number; tags?: string[]; byline?: string; attached?: BodyNode };

async function write(id: number, { attached, ...words }: Words): Promise<void> {
  const article = await findDeskArticle(id);
  if (!article) throw new Error('no article');
  const body = {
    type: 'doc' as const,
    content: [
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Nội dung.' }] },
      ...(attached ? [attached] : []),
    ],
  };
  const manuscript = { ...manuscriptOf(article.head), body, ...words };
  const saved = await saveRevision({ id, baseRevisionId: article.head.id, manuscript }, admin);
  if (!saved.ok) expect(saved.reason).toBe('locked');
}

/** Refused where the article’s state does not allow it, which alters nothing. */
async function make(id: number, move: MoveInput['move'], more: Partial<MoveInput> = {}): Promise<void> {
  const article = await findDeskArticle(id);
  await moveArticle({ id, move, headRevisionId: article?.head.id ?? 0, note: 'Vì vậy', ...more }, admin);
}

async function importInto(categoryId: number): Promise<void> {
  const { categoryId: _, slug: __, ...fields } = emptyManuscript(categoryId);
  const revision = { ...fields, excerpt: '', title: `Nhập ${Math.random()}` };
  const identity = { categoryId, slug: 'nhap', importKey: `cu-${Math.random()}`, authorId: admin.id };
  await createPublishedArticle({ ...identity, publishedAt: new Date(Date.now() - 5000), revision });
}
