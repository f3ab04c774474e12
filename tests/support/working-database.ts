import { closeDatabase } from '#db/client/client';

/**
 * Has this process work on that database until what it gives is called. What it worked on before is closed first: another
 * file of tests, which ran in the same process, may have left it open.
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
