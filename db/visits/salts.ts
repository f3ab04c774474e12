import { createHmac, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client/client';
import { visitSalts } from '#db/schema/visits';
import type { Day } from '#domain/base/calendar';

/** Tells nobody anything once the day's salt is destroyed (`forgetPastVisitors`). */
export function hash(salt: Buffer, text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex');
}

/** Made for the day's first reader. */
export async function saltOf(tx: Transaction, day: Day): Promise<Buffer> {
  await tx
    .insert(visitSalts)
    .values({ day, salt: randomBytes(32) })
    .onConflictDoNothing();
  return (await knownSaltOf(tx, day)) as Buffer;
}

export async function knownSaltOf(tx: Transaction, day: Day): Promise<Buffer | undefined> {
  const [row] = await tx.select().from(visitSalts).where(eq(visitSalts.day, day));
  return row?.salt;
}
