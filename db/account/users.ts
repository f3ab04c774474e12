import { asc, eq, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { categories } from '#db/schema/categories';
import { sessions, userCategories, users } from '#db/schema/users';

export type User = typeof users.$inferSelect;

/** Includes disabled users. */
export async function findUserByEmail(email: string): Promise<User | undefined> {
  const [row] = await db().select().from(users).where(eq(users.email, email.trim().toLowerCase()));
  return row;
}

export async function findUser(id: number): Promise<User | undefined> {
  const [row] = await db().select().from(users).where(eq(users.id, id));
  return row;
}

export async function createUser(user: typeof users.$inferInsert): Promise<void> {
  await db()
    .insert(users)
    .values({ ...user, email: user.email.toLowerCase() });
}

export type ListedUser = Awaited<ReturnType<typeof listUsers>>[number];

/** Active users first; `lastSeenAt` covers only sessions still kept. */
export function listUsers() {
  return db()
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      hasSecondFactor: sql<boolean>`${users.secondFactorAt} is not null`,
      disabledAt: users.disabledAt,
      lastSeenAt: sql<Date | null>`(select max(seen_at) from ${sessions} where user_id = ${users}.id)`.mapWith(
        (at) => at && new Date(at),
      ),
      categories: sql<string[]>`array(select category.name from ${userCategories} limited
        join ${categories} category on category.id = limited.category_id
        where limited.user_id = ${users}.id order by category.name)`,
    })
    .from(users)
    .orderBy(sql`${users.disabledAt} is not null`, asc(users.name), asc(users.id));
}

/** Empty means all categories. */
export async function listUserCategoryIds(userId: number): Promise<number[]> {
  const rows = await db()
    .select({ id: userCategories.categoryId })
    .from(userCategories)
    .where(eq(userCategories.userId, userId));
  return rows.map(({ id }) => id);
}

/** SQL for active users who may publish anything, wherever it belongs. */
export function publisherIds() {
  return sql<number[]>`array(select ${users.id}::int from ${users}
    where ${users.disabledAt} is null and ${users.role} in ('secretary', 'administrator')
      and not exists (select from ${userCategories} as limited where limited.user_id = ${users.id}) order by ${users.id})`;
}

/** SQL for active users above reporter, who count as a second pair of eyes. */
export function editorIds() {
  return sql<number[]>`array(select ${users.id}::int from ${users}
    where ${users.disabledAt} is null and ${users.role} <> 'reporter' order by ${users.id})`;
}
