import { sql as statement } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { createPublishedArticle } from '#db/article/imports';
import { applySchedule } from '#db/article/schedule';
import { db, sql, type Transaction } from '#db/client/client';
import { alteredAll, announceContentChange, listContentChanges, readGeneration } from '#db/client/content-events';
import { AUTHORS, PUBLIC_TAGS } from '#domain/http/content-keys';
import { tagKey } from '#domain/tags/tags';
import { givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('lists_made_meanwhile');

let category = 0;
beforeAll(async () => {
  category = await givenCategory('tin');
});

type Signed = { byline: string; tag: string };

function publish({ byline, tag }: Signed) {
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
  const revision = { title: byline, excerpt: '', byline, tags: [tag], body };
  return createPublishedArticle({ categoryId: category, slug: 'bai', publishedAt: new Date('2026-01-01'), revision });
}

async function schedule(signed: Signed): Promise<() => Promise<unknown>> {
  const id = Number(await publish(signed));
  await sql()`update articles set scheduled_revision_id = live_revision_id, scheduled_at = now(), live_revision_id = null
    where id = ${id}`;
  return applySchedule;
}

/** A page each of the byline and of the tag, as its commands make them. */
async function makeLists(tx: Transaction, { byline, tag }: Signed): Promise<string[]> {
  const slug = `x-${tagKey(tag)}`.replaceAll(' ', '-');
  const [author] = await tx.execute<{ id: string }>(statement`
    insert into authors (slug, name) values (${slug}, ${byline}) returning id`);
  await tx.execute(statement`insert into author_bylines (byline, author_id) values (${byline}, ${Number(author?.id)})`);
  await tx.execute(statement`
    insert into public_tags (key, name, slug, description) values (${tagKey(tag)}, ${tag}, ${slug}, '')`);
  await announceContentChange(tx, { adds: true, keys: alteredAll([AUTHORS, PUBLIC_TAGS]) });
  return [`authored:${author?.id}`, `tagged:${tagKey(tag)}`];
}

const ways: [string, Signed, (signed: Signed) => Promise<() => Promise<unknown>>][] = [
  ['is published', { byline: 'Thu Trang', tag: 'lúa' }, async (signed) => () => publish(signed)],
  ['goes live at its time', { byline: 'Hoàng Sơn', tag: 'chè' }, schedule],
];

async function isWaiting(): Promise<boolean> {
  const waiting = await sql()`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return waiting.length > 0;
}

test.each(ways)('the lists of an author and a tag that are made while their article %s hear of it', async (...way) => {
  const [, signed, prepare] = way;
  const goesLive = await prepare(signed);
  const { number } = await readGeneration();
  let live: Promise<unknown> | undefined;
  const lists = await db().transaction(async (tx) => {
    const made = await makeLists(tx, signed);
    live = goesLive();
    await expect.poll(isWaiting).toBe(true);
    return made;
  });
  await live;
  const [, last] = await listContentChanges(number + 1);
  expect(last?.keys).toEqual(expect.arrayContaining(lists));
});

test('what goes live at its time waits for a change in the same section, and lets it end', async () => {
  const changed = Number(await publish({ byline: 'Minh Anh', tag: 'cà phê' }));
  const goesLive = await schedule({ byline: 'Minh Anh', tag: 'cà phê' });
  let live: Promise<unknown> | undefined;
  await db().transaction(async (tx) => {
    await tx.execute(statement`update articles set live_revision_id = null where id = ${changed}`);
    live = goesLive();
    await expect.poll(isWaiting).toBe(true);
    await announceContentChange(tx);
  });
  expect(await live).toBe(1);
});
