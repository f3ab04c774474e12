import type { ReservedSql } from 'postgres';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { queueStaleDocuments, refreshSearchIndex } from '#db/search-index/index';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('search_index');

let categoryId: number;

beforeAll(async () => {
  categoryId = await givenCategory('tin');
});

beforeEach(async () => {
  await sql()`update articles set live_revision_id = null`;
});

const hide = (id: number) => sql()`update articles set live_revision_id = null where id = ${id}`.execute();

async function listDocuments(): Promise<number[]> {
  const rows = await sql()`select article_id as id from search_entries order by article_id`;
  return rows.map(({ id }) => Number(id));
}

async function someWait(count: number): Promise<void> {
  await expect.poll(() => countWaiting('Lock')).toBe(count);
}

/** Another connection holds the locks. */
async function whileHolding(hold: (holder: ReservedSql) => Promise<unknown>, test: () => Promise<void>) {
  const holder = await sql().reserve();
  try {
    await holder`begin`;
    await hold(holder);
    await test();
  } finally {
    await holder`rollback`;
    holder.release();
  }
}

describe('an article whose document cannot be made', () => {
  let good: number;
  let bad: number;
  beforeEach(async () => {
    good = await givenArticle(categoryId, 'bai-tot');
    bad = await givenArticle(categoryId, 'bai-hong');
    await sql()`delete from search_entries`;
    await sql()`insert into search_queue (article_id) values (${good}), (${bad})`;
    await sql().unsafe(`alter table search_entries add constraint refused check (article_id <> ${bad})`);
  });
  afterEach(() => sql()`alter table search_entries drop constraint if exists refused`);

  test('is set aside, told once, and keeps no other from its own', async () => {
    await expect(refreshSearchIndex()).rejects.toThrow(`article ${bad} is set aside`);
    expect(await listDocuments()).toEqual([good]);
    await refreshSearchIndex();
    expect(await sql()`select from search_queue`).toHaveLength(1);
  });
  test('is not set aside where another is to blame', async () => {
    await sql().unsafe(`
      create function fill_disk() returns trigger language plpgsql as $$ begin
        raise 'no space left' using errcode = 'disk_full';
      end $$;
      create trigger disk_is_full before insert on search_entries execute function fill_disk()`);
    await expect(refreshSearchIndex()).rejects.toThrow();
    await sql().unsafe('drop trigger disk_is_full on search_entries; drop function fill_disk');
    expect(await sql()`select from search_queue where queued_at > '-infinity'`).toHaveLength(2);
  });
  test('is tried again with the next check', async () => {
    await expect(refreshSearchIndex()).rejects.toThrow();
    await sql()`alter table search_entries drop constraint refused`;
    await refreshSearchIndex();
    expect(await listDocuments()).toEqual([good]);
    await queueStaleDocuments();
    await refreshSearchIndex();
    expect(await listDocuments()).toEqual([good, bad]);
  });
});

test('words of titles that no article has any more are forgotten', async () => {
  const id = await givenArticle(categoryId, 'chim-yen');
  await refreshSearchIndex();
  const countTerms = async () => (await sql()`select from search_terms where folded like 'chim%'`).length;
  expect(await countTerms()).toBe(2);
  await hide(id);
  await refreshSearchIndex();
  expect(await countTerms()).toBe(0);
});

describe('an article that is hidden while its document is made', () => {
  test('leaves none behind', async () => {
    const id = await givenArticle(categoryId, 'bai-mot');
    await sql()`delete from search_entries`;
    await sql()`insert into search_queue (article_id) values (${id})`;
    const work: Promise<unknown>[] = [];
    await whileHolding(
      (holder) => holder`insert into search_entries (article_id, published_at, version, folded, marks, title_terms)
        values (${id}, now(), 0, '', '', '{}')`,
      async () => {
        work.push(refreshSearchIndex());
        await someWait(1);
        work.push(hide(id));
        await someWait(2);
      },
    );
    await Promise.all(work);
    expect(await listDocuments()).toEqual([]);
    expect(await sql()`select from search_queue`).toHaveLength(0);
  });

  test('waits its turn, also where it has one already', async () => {
    const first = await givenArticle(categoryId, 'bai-mot');
    const second = await givenArticle(categoryId, 'bai-hai');
    await sql()`insert into search_queue (article_id) values (${first}), (${second})`;
    const work: Promise<unknown>[] = [];
    await whileHolding(
      (holder) => holder`select from search_entries where article_id = ${first} for update`,
      async () => {
        work.push(refreshSearchIndex());
        await someWait(1);
        work.push(hide(second));
        await someWait(2);
      },
    );
    await Promise.all(work);
    expect(await listDocuments()).toEqual([first]);
  });
});
