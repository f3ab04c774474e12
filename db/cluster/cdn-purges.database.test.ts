import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveArticle } from '#db/article/moves';
import { applySchedule } from '#db/article/schedule';
import { sql } from '#db/client/client';
import {
  claimPurges,
  findNewestUnpurged,
  isUnpurged,
  listExpiries,
  postponePurges,
  readPurges,
  setCdn,
  settlePurges,
} from '#db/cluster/cdn-purges';
import { changeCategory } from '#db/site/category-commands';
import type { Actor } from '#domain/account/roles';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('edge_purges');

let category: number;
let an: Actor;

beforeAll(async () => {
  category = await givenCategory('kinh-te');
  an = await givenUser('an', 'administrator');
});
beforeEach(async () => {
  await setCdn(undefined);
  await setCdn('varnish');
});

const noted = async () =>
  (await sql()`select key, article_id from edge_purges order by id`).map((row) =>
    row['article_id'] ? Number(row['article_id']) : row['key'],
  );
const forget = () => sql()`delete from edge_purges`;
const dueNow = () => sql()`update edge_purges set due_at = now()`;

describe('what is noted', () => {
  test('an article that goes live, that is retracted, and what a transaction takes back is not', async () => {
    const id = await givenArticle(category, 'moi');
    expect(await noted()).toEqual([id]);
    await forget();
    const undone = sql().begin(async (tx) => {
      await tx`update articles set live_revision_id = null where id = ${id}`;
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await noted()).toEqual([]);
    const [{ head } = {}] = await sql()`select head_revision_id as head from articles where id = ${id}`;
    await moveArticle({ id, move: 'retract', headRevisionId: Number(head), note: 'nhầm' }, an);
    expect(await claimPurges()).toMatchObject([
      { key: 'content', path: `/kinh-te/moi-${id}`, revisionId: null, rounds: 0 },
    ]);
  });

  test('what expires, and another time for it', async () => {
    const id = await givenArticle(category, 'het');
    await forget();
    await sql()`update articles set expires_at = now() + interval '1 hour' where id = ${id}`;
    expect(await noted()).toEqual([id]);
    await sql()`update articles set expires_at = now() where id = ${id}`;
    await forget();
    expect(await applySchedule()).toBe(1);
    expect(await noted()).toEqual([id]);
  });

  test('nothing that readers do not see', async () => {
    const id = await givenArticle(category, 'nhap');
    await sql()`update articles set live_revision_id = null where id = ${id}`;
    await forget();
    await sql()`update articles set slug = 'khac', changed_at = now() where id = ${id}`;
    expect(await noted()).toEqual([]);
  });

  test('of many articles twenty', async () => {
    for (let at = 0; at < 25; at += 1) await givenArticle(category, `nhieu-${at}`);
    await forget();
    await sql()`update articles set slug = slug || '-x' where slug like 'nhieu-%'`;
    expect(await noted()).toHaveLength(20);
  });

  test.each([
    ['categories', `update categories set name = name || '!'`],
    ['site', 'update site set phone = phone'],
    ['pages', `insert into pages (slug, title, body) values ('gioi-thieu', 'x', '{}')`],
    ['menu', `insert into menu_items (label, url) values ('x', 'https://x.example')`],
    ['web links', `insert into web_links (title, url) values ('x', 'https://x.example')`],
    ['groups of web links', `insert into web_link_groups (title) values ('x')`],
  ])('a change of the %s', async (_, statement) => {
    await sql()`insert into site (name, agency, description, address, phone, email, licence)
      values ('', '', '', '', '', '', '') on conflict do nothing`;
    await forget();
    await sql().unsafe(statement);
    expect(await noted()).toEqual(['content']);
  });

  test('a renamed category by the desk', async () => {
    await forget();
    const change = { id: category, slug: 'kinh-te', name: 'Kinh tế', description: '' };
    expect(await changeCategory(change, an)).toMatchObject({ ok: true });
    expect(await noted()).toContain('content');
  });

  test('what is said of a file, and by its own key one that is deleted', async () => {
    await sql()`insert into media (sha256, width, height) values ('abc', 1, 1)`;
    expect(await noted()).toEqual([]);
    await sql()`update media set alt = 'x'`;
    await sql()`delete from media`;
    expect(await noted()).toEqual(['content', 'media-abc']);
  });

  test('nothing where no shared cache is set', async () => {
    await setCdn(undefined);
    await givenArticle(category, 'khong');
    await sql()`update categories set name = name || '!'`;
    expect(await noted()).toEqual([]);
  });
});

describe('who purges', () => {
  test('one node at a time; what it leaves unsaid goes to another', async () => {
    await givenArticle(category, 'mot');
    const both = await Promise.all([claimPurges(), claimPurges()]);
    expect(both.flat()).toHaveLength(1);
    await dueNow();
    expect(await claimPurges()).toHaveLength(1);
  });

  test('what is fresh is left to whoever changed it', async () => {
    await givenArticle(category, 'tuoi');
    expect(await claimPurges(60_000)).toEqual([]);
    expect(await claimPurges()).toHaveLength(1);
  });

  test('twice, a moment apart, then it is forgotten', async () => {
    await givenArticle(category, 'hai');
    const newest = (await findNewestUnpurged()) as number;
    expect(await isUnpurged(newest)).toBe(true);
    await settlePurges(await claimPurges());
    expect(await isUnpurged(newest)).toBe(false);
    expect(await claimPurges()).toEqual([]);
    await dueNow();
    const again = await claimPurges();
    expect(again).toMatchObject([{ rounds: 1 }]);
    await settlePurges(again);
    expect(await noted()).toEqual([]);
  });

  test('what failed is tried again later, and said', async () => {
    await givenArticle(category, 'hong');
    await postponePurges(await claimPurges(), 'HTTP 503', 60_000);
    expect(await claimPurges()).toEqual([]);
    expect(await readPurges()).toMatchObject({ waiting: 1, note: 'HTTP 503', since: expect.any(Date) });
    await dueNow();
    expect(await claimPurges()).toMatchObject([{ failures: 1, rounds: 0 }]);
  });
});

test('what is to vanish soon is what readers see', async () => {
  await sql()`update articles set expires_at = null`;
  expect(await listExpiries()).toEqual([]);
  const id = await givenArticle(category, 'sap-het');
  const at = Date.now() + 3_600_000;
  await sql()`update articles set expires_at = ${new Date(at).toISOString()} where id = ${id}`;
  expect(await listExpiries()).toEqual([[id, at]]);
  await sql()`update articles set live_revision_id = null where id = ${id}`;
  expect(await listExpiries()).toEqual([]);
});
