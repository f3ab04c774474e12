import { inject } from 'vitest';
import { loadDatabase } from '#db/operation/restoration';
import { readBackup } from '#server/backup/read';
import { openRows } from '#server/backup/rows';
import { createTestDatabase } from '#tests/support/test-database';

/** The demo and every form of content after migration 0007, without files. */
export const RELEASE = 'tests/database/release-0007.tar.zst';

/** A database as servers of that release left it. */
export async function loadRelease(name: string): Promise<string> {
  const url = await createTestDatabase(inject('postgresUrl'), name);
  const { header, manifest } = await readBackup(RELEASE);
  await loadDatabase(url, header.migrations, async (loading) => {
    const rows = openRows(loading, manifest);
    await readBackup(RELEASE, undefined, { rows: rows.take });
    await rows.end();
    await loading.finish(manifest);
  });
  return url;
}
