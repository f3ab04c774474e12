import { expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { prefixOf, withScratchDatabase } from '#db/operation/scratch';
import { givenTestDatabase } from '#tests/database/database';
import { createTestDatabase } from '#tests/support/test-database';

givenTestDatabase('scratch');

const url = () => process.env['DATABASE_URL'] ?? '';

async function isThere(address: string): Promise<boolean> {
  const name = new URL(address).pathname.slice(1);
  return (await sql()`select from pg_database where datname = ${name}`).length === 1;
}

test('a second drill leaves alone what the first made and has not yet opened, of this portal and of another', async () => {
  const other = await createTestDatabase(url(), 'test_scratch_other');
  await withScratchDatabase(url(), async (first) => {
    for (const address of [url(), other]) {
      await withScratchDatabase(address, async (second) => {
        expect(second).not.toBe(first);
        expect(await isThere(second)).toBe(true);
      });
      expect(await isThere(first)).toBe(true);
    }
  });
});

test('a drill drops what a killed one left', async () => {
  const left = `${await prefixOf(sql())}left`;
  await sql().unsafe(`create database ${left}`);
  await withScratchDatabase(url(), async () => expect(await isThere(`postgres://x/${left}`)).toBe(false));
});
