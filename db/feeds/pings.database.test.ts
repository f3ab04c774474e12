import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveArticle } from '#db/article/moves';
import { applySchedule } from '#db/article/schedule';
import { sql } from '#db/client/client';
import { claimPings, forgetPings, postponePings, readPings, setPingChannels, sweepPings } from '#db/feeds/pings';
import { changeCategory } from '#db/site/category-commands';
import type { Actor } from '#domain/account/roles';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('pings');

let category: number;
let an: Actor;

beforeAll(async () => {
  category = await givenCategory('kinh-te');
  an = await givenUser('an', 'administrator');
});
beforeEach(async () => {
  await setPingChannels([]);
  await setPingChannels(['indexnow']);
});

/** The article has one ping already. */
const fill = (id: number, waiting: number) =>
  sql()`insert into pings (channel, path, article_id)
    select 'indexnow', n::text, ${id} from generate_series(2, ${waiting}::int) n`;

const paths = async () => (await sql()`select path from pings order by path`).map((row) => row['path']);
const news = (slug: string) => givenArticle(category, slug, new Date());
const settle = () => sql()`delete from pings`;

describe('what is noted', () => {
  test('an article that goes live, at its address', async () => {
    const id = await news('moi');
    expect(await claimPings('indexnow')).toMatchObject([
      { path: `/kinh-te/moi-${id}`, address: `/kinh-te/moi-${id}`, changes: 1, revisionId: expect.any(Number) },
    ]);
  });

  test('nothing that a transaction takes back', async () => {
    const id = await news('rut');
    await settle();
    const undone = sql().begin(async (tx) => {
      await tx`update articles set live_revision_id = null where id = ${id}`;
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await paths()).toEqual([]);
  });

  test('a retraction by the desk, once', async () => {
    const id = await news('go');
    const [{ head } = {}] = await sql()`select head_revision_id as head from articles where id = ${id}`;
    await settle();
    const input = { id, move: 'retract', headRevisionId: Number(head), note: 'nhầm' } as const;
    expect(await moveArticle(input, an)).toMatchObject({ ok: true });
    expect(await claimPings('indexnow')).toMatchObject([{ path: `/kinh-te/go-${id}`, revisionId: null }]);
  });

  test('what falls due and what expires', async () => {
    const id = await news('hen');
    await settle();
    await sql()`update articles set expires_at = now() where id = ${id}`;
    expect(await applySchedule()).toBe(1);
    expect(await paths()).toEqual([`/kinh-te/hen-${id}`]);
    await settle();
    await sql()`update articles set scheduled_revision_id = head_revision_id, scheduled_at = now() where id = ${id}`;
    expect(await applySchedule()).toBe(1);
    expect(await claimPings('indexnow')).toMatchObject([
      { path: `/kinh-te/hen-${id}`, revisionId: expect.any(Number) },
    ]);
  });

  test('an article that moves: its old address and its new one', async () => {
    const id = await news('cu');
    await settle();
    await sql()`update articles set slug = 'moi' where id = ${id}`;
    const address = `/kinh-te/moi-${id}`;
    expect((await claimPings('indexnow')).map((ping) => [ping.path, ping.address]).toSorted()).toEqual([
      [`/kinh-te/cu-${id}`, address],
      [address, address],
    ]);
  });

  test('the articles of a renamed category', async () => {
    const renamed = await givenCategory('ten-cu');
    const id = await givenArticle(renamed, 'bai', new Date());
    await settle();
    const values = { id: renamed, slug: 'ten-moi', name: 'Tên mới', description: '' };
    expect(await changeCategory(values, an)).toMatchObject({ ok: true });
    expect(await paths()).toEqual([`/ten-moi/bai-${id}`]);
  });

  test('no draft, no new head, no archive that is brought in', async () => {
    const id = await givenArticle(category, 'luu-tru', new Date(Date.now() - 3 * 86_400_000));
    await sql()`update articles set changed_at = now(), status = 'draft' where id = ${id}`;
    expect(await paths()).toEqual([]);
    await sql()`update articles set live_revision_id = null, retracted_at = now() where id = ${id}`;
    expect(await paths()).toEqual([`/kinh-te/luu-tru-${id}`]);
  });

  test('nothing while no channel is in use, and what waited is forgotten', async () => {
    await news('mot');
    await setPingChannels([]);
    await news('hai');
    expect(await paths()).toEqual([]);
  });

  test('nothing new while ten thousand wait; what waits is still made due anew', async () => {
    const id = await news('day');
    await fill(id, 10_000);
    await news('tran');
    expect((await readPings()).waiting).toBe(10_000);
    await sql()`update articles set live_revision_id = null where id = ${id}`;
    const [row] = await sql()`select changes from pings where path like '%/day-%'`;
    expect(row).toEqual({ changes: 2 });
  });

  test('of a renamed category all or nothing: what waits is counted once, however many follow', async () => {
    const renamed = await givenCategory('dem-cu');
    for (const slug of ['mot', 'hai', 'ba']) await givenArticle(renamed, slug, new Date());
    await settle();
    await fill(await news('cho'), 9_999);
    await sql()`update categories set slug = 'dem-moi' where id = ${renamed}`;
    expect((await readPings()).waiting).toBe(10_002);
    await sql()`update categories set slug = 'dem-nua' where id = ${renamed}`;
    expect((await readPings()).waiting).toBe(10_002);
  });
});

describe('what is claimed', () => {
  test('is one node’s alone, though both ask at once', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => news(`chia-${n}`)));
    const claims = await Promise.all([claimPings('indexnow', 4), claimPings('indexnow', 4)]);
    const told = claims.flat().map(({ path }) => path);
    expect([told.length, new Set(told).size, (await claimPings('indexnow')).length]).toEqual([6, 6, 0]);
  });

  test('is no more than a node has told before its lease ends, though no page answers', async () => {
    await fill(await news('lau'), 200);
    const [LEASE_SECONDS, SECONDS_EACH, AT_ONCE] = [600, 2 * 3.2, 4];
    const claimed = await claimPings('indexnow');
    expect(claimed.length).toBeGreaterThan(50);
    expect((claimed.length * SECONDS_EACH) / AT_ONCE).toBeLessThan(LEASE_SECONDS / 2);
  });

  test('is passed over while another transaction holds it', async () => {
    await news('giu');
    let isReleased = false;
    await sql().begin(async (tx) => {
      await tx`select from pings for update`;
      expect(await claimPings('indexnow')).toEqual([]);
      isReleased = true;
    });
    expect(isReleased).toBe(true);
    expect(await claimPings('indexnow')).toHaveLength(1);
  });

  test('comes back when the node that had it ended', async () => {
    await news('mat');
    expect(await claimPings('indexnow')).toHaveLength(1);
    await sql()`update pings set due_at = due_at - interval '10 minutes'`;
    expect(await claimPings('indexnow')).toHaveLength(1);
  });

  test('is forgotten when told, unless it changed again meanwhile', async () => {
    const [one, two] = [await news('mot'), await news('hai')];
    const claimed = await claimPings('indexnow');
    await sql()`update articles set live_revision_id = null where id = ${two}`;
    await forgetPings(claimed);
    expect(one).not.toBe(two);
    expect(await claimPings('indexnow')).toMatchObject([{ path: `/kinh-te/hai-${two}`, changes: 2, revisionId: null }]);
  });

  test('never makes who changes an article wait', async () => {
    await news('doi');
    const claimed = await claimPings('indexnow');
    await sql().begin(async (tx) => {
      await tx`update articles set live_revision_id = null where slug = 'doi'`;
      await forgetPings(claimed);
    });
    expect(await paths()).toHaveLength(1);
  });

  test('waits longer after a failure, and is given up and forgotten in the end', async () => {
    await news('hong');
    const fail = async () => postponePings(await claimPings('indexnow'), 'HTTP 503', () => 60_000);
    await fail();
    expect(await claimPings('indexnow')).toEqual([]);
    const [row] = await sql()`select failures, note, due_at > now() + interval '55 seconds' as waits from pings`;
    expect(row).toEqual({ failures: 1, note: 'HTTP 503', waits: true });

    await sql()`update pings set due_at = now(), changed_at = now() - interval '4 days'`;
    await fail();
    expect(await readPings()).toMatchObject({ waiting: 0, givenUp: 1, note: 'HTTP 503' });
    await sql()`update pings set due_at = now()`;
    expect(await claimPings('indexnow')).toEqual([]);
    await sweepPings();
    expect(await paths()).toHaveLength(1);
    await sql()`update pings set given_up_at = now() - interval '4 days'`;
    await sweepPings();
    expect(await paths()).toEqual([]);
  });
});
