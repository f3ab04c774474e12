import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isGone } from '#db/article/live-articles';
import { sql } from '#db/client/client';
import { listLiveChanges, listOpenArticles } from '#db/feeds/open-data';
import { cursorOf, parseCursor } from '#domain/base/cursor';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('open_data');

const cast = {} as Record<'economy' | 'farming' | 'rice' | 'culture', number>;

beforeAll(async () => {
  cast.economy = await givenCategory('kinh-te');
  cast.farming = await givenCategory('nong-nghiep', cast.economy);
  cast.rice = await givenCategory('lua-gao', cast.farming);
  cast.culture = await givenCategory('van-hoa');
});

beforeEach(async () => {
  await sql()`update articles set live_revision_id = null, head_revision_id = null`;
  await sql()`delete from articles where not exists (select from revisions where article_id = articles.id)`;
  await sql()`update articles set live_changed_at = null`;
});

const MARCH = (day: number) => new Date(`2026-03-${String(day).padStart(2, '0')}T00:00:00Z`);
const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

/** `between` runs after each page. */
async function walk<Row extends { id: number; time: string }>(
  list: (after: ReturnType<typeof parseCursor>) => Promise<Row[]>,
  between: () => Promise<unknown> = async () => {},
) {
  const seen: number[] = [];
  for (let rows = await list(undefined); rows.length > 0 && seen.length < 50; ) {
    seen.push(...ids(rows));
    await between();
    rows = await list(parseCursor(cursorOf(rows.at(-1) as Row)));
  }
  return seen;
}

/** Ages every change past the settling time; their order stays. */
const settle = () => sql()`update articles set live_changed_at = live_changed_at - interval '2 minutes'`;

describe('articles in pages', () => {
  test('none is lost or repeated where many were published in one instant, and others meanwhile', async () => {
    const old: number[] = [];
    for (let n = 0; n < 7; n += 1) old.push(await givenArticle(cast.economy, `cu-${n}`, MARCH(1)));
    await sql()`update articles set published_at = published_at + interval '3 microseconds' where id = ${old[2] as number}`;
    const seen = await walk(
      (after) => listOpenArticles({ limit: 2, after }),
      () => givenArticle(cast.economy, 'moi', MARCH(2)),
    );
    const [third] = old.splice(2, 1);
    expect(seen).toEqual([third, ...old.reverse()]);
  });

  test('a category shows all below it in one order, and nothing beside it', async () => {
    const rice = await givenArticle(cast.rice, 'lua', MARCH(4));
    const market = await givenArticle(cast.economy, 'cho', MARCH(3));
    const farm = await givenArticle(cast.farming, 'vuon', MARCH(2));
    const festival = await givenArticle(cast.culture, 'hoi', MARCH(5));
    const below = (categoryId: number) => walk((after) => listOpenArticles({ limit: 1, categoryId, after }));
    expect(await below(cast.economy)).toEqual([rice, market, farm]);
    expect(await below(cast.farming)).toEqual([rice, farm]);
    expect(await below(cast.culture)).toEqual([festival]);
  });

  test('from a time on, and before another; nothing of tomorrow, nothing expired', async () => {
    await givenArticle(cast.economy, 'mai', new Date(Date.now() + 86_400_000));
    const expired = await givenArticle(cast.economy, 'het-han', MARCH(3));
    await sql()`update articles set expires_at = now() - interval '1 second' where id = ${expired}`;
    const [first, second] = [
      await givenArticle(cast.economy, 'mot', MARCH(1)),
      await givenArticle(cast.economy, 'hai', MARCH(2)),
    ];
    expect(ids(await listOpenArticles({ limit: 9 }))).toEqual([second, first]);
    expect(ids(await listOpenArticles({ limit: 9, from: MARCH(2) }))).toEqual([second]);
    expect(ids(await listOpenArticles({ limit: 9, to: MARCH(2) }))).toEqual([first]);
    expect(await isGone(expired)).toBe(true);
  });
});

describe('changes', () => {
  test('come in their order with what is gone among them, and only once they are settled', async () => {
    const [one, two] = [
      await givenArticle(cast.economy, 'mot', MARCH(9)),
      await givenArticle(cast.economy, 'hai', MARCH(1)),
    ];
    expect(await listLiveChanges({ limit: 9 })).toEqual([]);
    await settle();
    expect(await walk((after) => listLiveChanges({ limit: 1, after }))).toEqual([one, two]);

    await sql()`update articles set live_revision_id = null where id = ${one}`;
    const lasting = (seconds: number) =>
      sql()`update articles set live_changed_at = now() - make_interval(secs => ${seconds}) where id = ${one}`;
    await lasting(50); // a change with an earlier time may still be uncommitted
    expect(ids(await listLiveChanges({ limit: 9 }))).toEqual([two]);
    await lasting(61);
    const changes = await listLiveChanges({ limit: 9 });
    expect(changes.map(({ id, article }) => [id, article?.id])).toEqual([
      [two, two],
      [one, undefined],
    ]);
    expect(await isGone(one)).toBe(true);
    expect(await isGone(two)).toBe(false);
    expect(ids(await listLiveChanges({ limit: 9, since: changes[1]?.changedAt }))).toEqual([one]);
  });

  test('are what readers see: neither the desk’s work on a text nor a draft that never was live', async () => {
    const id = await givenArticle(cast.economy, 'bai', MARCH(1));
    await settle();
    const [before] = await listLiveChanges({ limit: 1 });
    await sql()`update articles set status = 'draft', changed_at = now(), scheduled_at = now() where id = ${id}`;
    expect((await listLiveChanges({ limit: 1 }))[0]).toEqual(before);
    await sql()`insert into articles (category_id, slug) values (${cast.economy}, 'nhap')`;
    await sql()`update articles set slug = 'nhap-hai' where slug = 'nhap'`;
    expect(await sql()`select id from articles where slug = 'nhap-hai' and live_changed_at is not null`).toEqual([]);

    await sql()`update articles set slug = 'ten-moi' where id = ${id}`;
    expect(await listLiveChanges({ limit: 1 })).toEqual([]);
  });

  test('of what is to be seen later are listed then', async () => {
    const later = new Date(Date.now() + 3_600_000);
    const id = await givenArticle(cast.economy, 'mai', later);
    const [row] = await sql()`select live_changed_at as at from articles where id = ${id}`;
    expect(new Date(row?.['at'])).toEqual(later);
    expect(await isGone(id)).toBe(false);
  });
});
