import { closeDatabase } from '#db/client/client';

/**
 * Lasts until the returned function is called. Closes the database before first: another test file in the same process
 * may have left it open.
 */
export async function workOn(databaseUrl: string): Promise<() => Promise<void>> {
  const usual = process.env['DATABASE_URL'] ?? '';
  await closeDatabase();
  process.env['DATABASE_URL'] = databaseUrl;
  return async () => {
    await closeDatabase();
    process.env['DATABASE_URL'] = usual;
  };
}
