import { expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { frontPreviewPath, readFrontPreview } from '#lib/front/preview';
import { setClockAhead } from '#server/base/clock';
import { givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('front_preview');

test('no preview of the front page from before a backup was restored holds, and one made after it does', async () => {
  process.env['NEXTAUTH_SECRET'] = 'a secret of the test, long enough';
  const { id: userId } = await givenUser('ha', 'editor');
  const make = () => frontPreviewPath({ revisionId: null, at: new Date(), userId }).split('/').at(-1) ?? '';
  setClockAhead(-10_000);
  const earlier = make();
  setClockAhead(0);
  expect(await readFrontPreview(earlier)).toMatchObject({ userId });
  await sql()`create table drizzle.restorations
    (id serial primary key, begun_at timestamptz not null default now(), finished_at timestamptz)`;
  await sql()`insert into drizzle.restorations (finished_at) values (now() - interval '5 seconds')`;
  expect(await readFrontPreview(earlier)).toBeUndefined();
  expect(await readFrontPreview(make())).toMatchObject({ userId });
});
