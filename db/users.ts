import { and, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { users } from '#db/schema/users';

export type User = typeof users.$inferSelect;

export async function findActiveUserByEmail(email: string): Promise<User | undefined> {
  const [row] = await db()
    .select()
    .from(users)
    .where(and(eq(users.email, email.trim().toLowerCase()), isNull(users.disabledAt)));
  return row;
}

export async function createUser(user: typeof users.$inferInsert): Promise<void> {
  await db()
    .insert(users)
    .values({ ...user, email: user.email.toLowerCase() });
}
