import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { listTables, PLAIN_TEXT, quoted } from '#db/operation/snapshot';
import { createTestDatabase } from '#tests/support/test-database';

/** An empty database for a restore; sets `DATA_DIR`. */
export async function givenTarget(name: string, dataFolder: string): Promise<string> {
  process.env['DATA_DIR'] = dataFolder;
  return createTestDatabase(inject('postgresUrl'), `test_${name}`);
}

/** Every row as text by table, save the table `but`. */
export async function dumpRows(url: string, but?: string): Promise<Record<string, string[]>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await dumpRowsBy(sql, but);
  } finally {
    await sql.end();
  }
}

/** `dumpRows` over an existing connection. */
export async function dumpRowsBy(sql: postgres.Sql, but?: string): Promise<Record<string, string[]>> {
  await sql.unsafe(PLAIN_TEXT).simple();
  const rows: Record<string, string[]> = {};
  for (const { name, columns } of await listTables(sql)) {
    if (name === but) continue;
    const found = await sql.unsafe(`select (${quoted(columns)})::text as row from "${name}" order by 1`);
    rows[name] = found.map(({ row }) => row as string);
  }
  return rows;
}

/** Every media file: name and content in base64. */
export const listFiles = (dataFolder: string) =>
  readdirSync(path.join(dataFolder, 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(dataFolder, file), readFileSync(file).toString('base64')]);
