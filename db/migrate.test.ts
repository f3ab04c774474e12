import { expect, inject, test } from 'vitest';
import { closeDatabase, sql } from '#db/client';
import { DatabaseNewerThanCode, migrateDatabase } from '#db/migrate';
import { createTestDatabase } from '#scripts/test-database';

test('nodes that start together migrate once; a database of newer code is refused', async () => {
  const url = await createTestDatabase(inject('postgresUrl'), 'test_migrate');
  await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);

  process.env['DATABASE_URL'] = url;
  const rows = await sql()`select * from drizzle.__drizzle_migrations`;
  expect(new Set(rows.map((row) => row['hash'])).size).toBe(rows.length);

  await sql()`insert into drizzle.__drizzle_migrations (hash, created_at) values ('future', 99999999999999)`;
  await expect(migrateDatabase(url)).rejects.toBeInstanceOf(DatabaseNewerThanCode);
  await closeDatabase();
});
