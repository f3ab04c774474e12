import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client/client';
import { tagSpellings } from '#db/schema/tags';
import { tagKey } from '#domain/tags/tags';

/** Parameters of a statement. */
const BATCH = 5000;

/** For tags of a revision that is written. In one order: two that write the same ones would wait for each other. */
export async function noteSpellings(tx: Pick<Transaction, 'insert'>, tags: readonly string[]): Promise<void> {
  const sorted = [...tags].sort();
  for (let at = 0; at < sorted.length; at += BATCH) {
    const rows = sorted.slice(at, at + BATCH).map((written) => ({ written, key: tagKey(written) }));
    await tx.insert(tagSpellings).values(rows).onConflictDoNothing();
  }
}

/** For those that an earlier version wrote. */
export async function noteEarlierSpellings(tx: Transaction): Promise<void> {
  const rows = await tx.execute<{ written: string }>(sql`
    select distinct tag as written from revisions cross join unnest(tags) as tag
    where not exists (select from tag_spellings where tag_spellings.written = tag)`);
  await noteSpellings(
    tx,
    rows.map(({ written }) => written),
  );
}
