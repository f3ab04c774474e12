import { sql } from '#db/client/client';

/** As PostgreSQL runs the query where tables are large. */
export async function planOf(query: { toSQL(): { sql: string; params: unknown[] } }): Promise<string> {
  const { sql: text, params } = query.toSQL();
  const rows = await sql().begin(async (tx) => {
    await tx`set local enable_seqscan = off`;
    return tx.unsafe(`explain ${text}`, params as string[]);
  });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
