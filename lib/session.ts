import { notFound, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { type DeskUser, findSessionUser, touchSession } from '#db/sessions';
import type { Role } from '#domain/workflow';
import { authOptions } from '#lib/auth';

const TOUCH_MS = 60_000;

/** Who asks, as the database knows them now; undefined without a session that holds. Read once a request. */
export const findDeskUser = cache(async (): Promise<DeskUser | undefined> => {
  const session = await getServerSession(authOptions);
  if (!session?.sessionId) return undefined;
  const user = await findSessionUser(session.sessionId);
  if (user && Date.now() - user.seenAt.getTime() > TOUCH_MS) await touchSession(user.sessionId);
  return user;
});

/** The user of a desk page: sends those without a session to sign in; a page not for their role does not exist. */
export async function requireDeskUser(...roles: Role[]): Promise<DeskUser> {
  const user = await findDeskUser();
  if (!user) redirect('/dang-nhap');
  if (roles.length > 0 && !roles.includes(user.role)) notFound();
  return user;
}

/** The user of a server action; undefined where there is none or their role may not. Commands check again. */
export async function findActor(...roles: Role[]): Promise<DeskUser | undefined> {
  const user = await findDeskUser();
  return user && (roles.length === 0 || roles.includes(user.role)) ? user : undefined;
}
