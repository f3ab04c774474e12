import postgres from 'postgres';
import type { Corpus } from '#bench/corpus';
import { bylineAt, tagAt } from '#bench/corpus-labels';
import type { Asked } from '#bench/search-queries';
import { PAGE_SIZE } from '#db/article/articles';
import { countAuthored, listAuthored, listAuthorsWithArticles, listBylinesInUse } from '#db/article/authored';
import { countByRule, listIdsByRule } from '#db/article/by-rule';
import { countTagged, listTagged, listTagsInUse, listTagsWithArticles } from '#db/article/tagged';
import { slugify } from '#domain/base/slug';
import { tagKey } from '#domain/tags/tags';
import { NO_RULE } from '#domain/topics/rule';
import type { TopicRule } from '#domain/topics/topic';

/** From the most used to one of few articles. */
const PLACES = [0, 40, 390];

/** Queries of lists of tags, authors and topics, by class: `rounds` of each, from the first page to the last. */
export async function listListClasses(corpus: Corpus, rounds: number): Promise<Map<string, Asked[]>> {
  const authorIds = await writeLists(corpus);
  const across = (name: string, run: (share: number) => Promise<unknown>): [string, Asked[]] => [
    name,
    Array.from({ length: rounds }, (_, place) => ({ text: name, run: () => run(place / Math.max(1, rounds - 1)) })),
  ];
  const paged = async (name: string, count: () => Promise<number>, list: (page: number) => Promise<unknown>) => {
    const articles = await count();
    const pages = Math.max(1, Math.ceil(articles / PAGE_SIZE));
    return [
      across(`${name}: count of ${articles}`, count),
      across(`${name}: first page`, () => list(1)),
      across(`${name}: any page`, (share) => list(1 + Math.floor(share * (pages - 1)))),
    ];
  };
  const classes: [string, Asked[]][] = [];
  for (const place of PLACES) {
    const key = tagKey(tagAt(place));
    classes.push(
      ...(await paged(
        `tag ${place + 1}`,
        () => countTagged(key),
        (page) => listTagged(key, page),
      )),
    );
  }
  for (const [place, id] of authorIds)
    classes.push(
      ...(await paged(
        `author ${place + 1}`,
        () => countAuthored(id),
        (page) => listAuthored(id, page),
      )),
    );
  for (const [name, rule] of rules()) {
    const asked = { rule, pickedIds: [] };
    const list = (page: number) => listIdsByRule(asked, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
    classes.push(...(await paged(`topic of ${name}`, () => countByRule(asked), list)));
  }
  return new Map([
    ...classes,
    across('sitemap: tags with articles', async () => listTagsWithArticles()),
    across('sitemap: authors with articles', async () => listAuthorsWithArticles()),
    across('desk: tags in use', () => listTagsInUse()),
    across('desk: bylines in use', () => listBylinesInUse()),
  ]);
}

function rules(): [string, TopicRule][] {
  const often = { ...NO_RULE, tags: [tagAt(0), tagAt(1)] };
  return [
    ['two frequent tags', often],
    ['a rare tag', { ...NO_RULE, tags: [tagAt(390)] }],
    ['a large category', { ...NO_RULE, categoryIds: [1] }],
    ['one month', { ...NO_RULE, from: '2019-03-01', to: '2019-03-31' }],
    ['tags, a category and ten years', { ...often, categoryIds: [1], from: '2012-01-01', to: '2021-12-31' }],
  ];
}

/** A page each of some tags and bylines; the ids of the authors, written once. */
async function writeLists({ url }: Corpus): Promise<[number, number][]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  for (const place of PLACES) {
    const [tag, byline] = [tagAt(place), bylineAt(place)];
    const slug = slugify(tag);
    await sql`insert into public_tags (key, name, slug, description) values (${tagKey(tag)}, ${tag}, ${slug}, '')
      on conflict do nothing`;
    await sql`with author as (insert into authors (slug, name) values (${slugify(byline)}, ${byline})
        on conflict do nothing returning id)
      insert into author_bylines (byline, author_id) select ${byline}, id from author`;
  }
  const rows = await sql`select author_id::int as id from author_bylines order by author_id limit ${PLACES.length}`;
  await sql.end();
  return rows.map(({ id }, at) => [PLACES[at] as number, id]);
}
