import { beforeAll, expect, test } from 'vitest';
import { findKnownPaths, whereLeads } from '#db/article/reader-paths';
import { sql } from '#db/client/client';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('former_sections');

const STEPS = ['chuyen-de', 'tac-gia', 'thu-vien', 'tu-khoa'];
let [article, gone] = [0, 0];

/** Each step was a category's once, which is called otherwise now. */
beforeAll(async () => {
  for (const step of STEPS) {
    const category = await givenCategory(`${step}-2`);
    await sql()`insert into old_sections (slug, category_id) values (${step}, ${category})`;
    article ||= await givenArticle(category, 'bai', new Date('2026-01-01'));
    gone ||= await givenArticle(category, 'bai-da-go', new Date('2026-01-01'));
  }
  await sql()`update articles set expires_at = now() where id = ${gone}`;
});

test.each(STEPS)('what lay below /%s before the portal had that page leads on', async (step) => {
  const location = `/chuyen-de-2/bai-${article}`;
  expect(await whereLeads(`/${step}/bai-${article}`)).toEqual({ location });
  expect((await findKnownPaths([`/${step}/bai-${article}`, `/${step}/bai-${gone}`])).size).toBe(0);
  expect(await whereLeads(`/${step}/trang/2`)).toBeUndefined();
  for (const path of ['bai-999999', 'bai', `sau/hon/bai-${article}`, `video/bai-${article}`])
    expect(await whereLeads(`/${step}/${path}`), path).toBe('nowhere');
});

test.each(STEPS)('what lay below /%s and was retracted is gone where it would lie now, not unknown', async (step) => {
  expect(await whereLeads(`/${step}/bai-da-go-${gone}`)).toEqual({ location: `/${step}-2/bai-da-go-${gone}` });
  expect(await whereLeads(`/${step}-2/bai-da-go-${gone}`)).toBeUndefined();
});

test.each(['rss.xml', 'atom.xml', 'feed.json'])(
  'so do the feeds that Next would take for a topic, an author or a tag: %s',
  async (file) => {
    for (const step of ['chuyen-de', 'tac-gia', 'tu-khoa'])
      expect(await whereLeads(`/${step}/${file}`)).toEqual({ location: `/${step}-2/${file}` });
    expect(await whereLeads(`/chuyen-de/x/${file}`)).toBe('nowhere');
  },
);
