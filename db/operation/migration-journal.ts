import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Creation times, oldest first, in milliseconds since the epoch. */
export async function listKnownMigrations(folder = 'db/migrations'): Promise<number[]> {
  const journal = await readFile(path.join(/* turbopackIgnore: true */ folder, 'meta/_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { when: number }[] };
  return entries.map(({ when }) => when);
}
