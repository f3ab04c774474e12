import { beforeAll, expect, test } from 'vitest';
import { countCategoryArticles, listCategoryArticleIds } from '#db/article/category-pages';
import { applySchedule } from '#db/article/schedule';
import { sql } from '#db/client/client';
import { listSitemapParts } from '#db/feeds/sitemaps';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('category_pages');

const cast = {} as { economy: number; farming: number; rice: number; culture: number };
const SIZE = 7;

beforeAll(async () => {
  cast.economy = await givenCategory('kinh-te');
  cast.farming = await givenCategory('nong-nghiep', cast.economy);
  cast.rice = await givenCategory('lua', cast.farming);
  cast.culture = await givenCategory('van-hoa');
  const categories = Object.values(cast);
  for (let number = 0; number < 120; number += 1) {
    // Uneven months, ties, and times around month ends in Vietnam.
    const at = new Date(Date.UTC(2025, (number * number) % 14, 28, 16, (number % 3) * 45));
    await givenArticle(categories[number % 4] as number, `bai-${number}`, at);
  }
});

async function expected(categoryId: number): Promise<number[]> {
  const rows = await sql()`
    with recursive below as (
      select id from categories where id = ${categoryId}
      union all select c.id from categories c join below on c.parent_id = below.id)
    select id from articles where category_id in (select id from below) and live_revision_id is not null
      and published_at <= now() and (expires_at is null or expires_at > now())
    order by published_at desc, id desc`;
  return rows.map((row) => Number(row['id']));
}

async function expectPagesToHoldAll(): Promise<void> {
  for (const category of Object.values(cast)) {
    const all = await expected(category);
    expect(await countCategoryArticles(category)).toBe(all.length);
    for (let offset = 0; offset <= all.length + SIZE; offset += SIZE) {
      expect(await listCategoryArticleIds(category, offset, SIZE)).toEqual(all.slice(offset, offset + SIZE));
    }
  }
  const [counted] = await sql()`select count(*)::int as wrong from (
    select category_id, month_in_vietnam(published_at) as month, count(*)::int as live from articles
    where live_revision_id is not null group by 1, 2) as truth
    full join (select * from category_months where live <> 0) as kept using (category_id, month)
    where truth.live is distinct from kept.live`;
  expect(counted?.['wrong']).toBe(0);
}

test('pages together hold each article once, in the order of the whole list', expectPagesToHoldAll);

test('what is to come or has just expired is in no page and no total', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  await givenArticle(cast.rice, 'mai', tomorrow);
  await sql()`update articles set expires_at = now() - interval '1 second' where slug in ('bai-8', 'bai-31', 'bai-90')`;
  await expectPagesToHoldAll();
  await applySchedule();
  await expectPagesToHoldAll();
});

test('counts follow every change: withdrawn, back, moved, another time, deleted', async () => {
  await sql()`update articles set live_revision_id = null where id % 5 = 0`;
  await expectPagesToHoldAll();
  await sql()`update articles set live_revision_id = head_revision_id where id % 10 = 0`;
  await sql()`update articles set category_id = ${cast.culture} where id % 7 = 0`;
  await sql()`update articles set published_at = published_at - interval '40 days' where id % 11 = 0`;
  await sql()`update articles set changed_at = now()`;
  await expectPagesToHoldAll();
  await sql()`update categories set parent_id = ${cast.culture} where id = ${cast.rice}`;
  await expectPagesToHoldAll();
});

test('changes made side by side are all counted', async () => {
  const ids = (await sql()`select id from articles where live_revision_id is not null order by id limit 40`).map(
    (row) => row['id'],
  );
  const withdraw = (id: number) => sql()`update articles set live_revision_id = null where id = ${id}`;
  const publish = (id: number) => sql()`update articles set live_revision_id = head_revision_id where id = ${id}`;
  await Promise.all(ids.map(withdraw));
  await Promise.all([...ids.slice(0, 20).map(publish), ...ids.slice(20).map(withdraw)]);
  await expectPagesToHoldAll();
});

test('a part of the sitemap is as young as the last change of what it lists', async () => {
  const time = async () => (await listSitemapParts())[0]?.changedAt.getTime() ?? 0;
  const changes = {
    withdrawn: () => sql()`update articles set live_revision_id = null where slug = 'bai-3'`,
    published: () => sql()`update articles set live_revision_id = head_revision_id where slug = 'bai-3'`,
    renamed: () => sql()`update articles set slug = 'bai-ba' where slug = 'bai-3'`,
    'in a renamed category': () => sql()`update categories set slug = 'van-hoa-moi' where id = ${cast.culture}`,
  };
  for (const [name, change] of Object.entries(changes)) {
    const before = await time();
    await change();
    expect(await time(), name).toBeGreaterThan(before);
  }
  const before = await time();
  await sql()`update articles set changed_at = now(), status = 'draft'`;
  expect(await time()).toBe(before);
});

test('counting everything anew changes no count', async () => {
  const read = () => sql()`select * from category_months where live <> 0 order by category_id, month`;
  const before = await read();
  await sql()`select recount_live_articles()`;
  expect(await read()).toEqual(before);
  expect(before.length).toBeGreaterThan(10);
});
