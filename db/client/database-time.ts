import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client/client';

/** The transaction's start by the database's clock, which all nodes share, in whole milliseconds. */
export async function readTime(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ ms: number }>(sql`select floor(extract(epoch from now()) * 1000)::float8 as ms`);
  return new Date(row?.ms ?? Number.NaN);
}
