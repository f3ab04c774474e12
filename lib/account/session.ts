import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { type DeskUser, findSessionUser, touchSession } from '#db/account/sessions';
import { readSite } from '#db/site/site';
import type { Role } from '#domain/account/roles';
import { SESSION_COOKIES } from '#domain/account/session-cookie';
import { isPublisher } from '#domain/article/workflow';
import { signInPathFor } from '#domain/http/desk-path';
import { authOptions } from '#lib/account/auth';
import { rememberLanguage } from '#server/http/errors/known-languages';
import { ASKED_PAGE } from '#server/http/request/asked-page';

const SET_UP = '/dashboard/account?second-factor=due';

/**
 * Read once per request; undefined without a valid session. A required second factor may be missing: for desk work use
 * `findDeskUser`.
 */
export const findSignedInUser = cache(async (): Promise<DeskUser | undefined> => {
  const session = await getServerSession(authOptions);
  if (!session?.sessionId) return undefined;
  const user = await findSessionUser(session.sessionId);
  if (user?.isUnnoted) await touchSession(user.sessionId);
  return user;
});

/** Undefined without a session, or without a required second factor. */
export const findDeskUser = cache(async (): Promise<DeskUser | undefined> => {
  const user = await findSignedInUser();
  return user && !(await lacksSecondFactor(user)) ? user : undefined;
});

export async function lacksSecondFactor(user: DeskUser): Promise<boolean> {
  return isPublisher(user.role) && !user.hasSecondFactor && (await readSite()).requiresSecondFactor;
}

/** For the desk's frame and the account page; others sign in and come back. */
export async function requireSignedInUser(): Promise<DeskUser> {
  const user = await findSignedInUser();
  if (!user) redirect(signInPathFor((await headers()).get(ASKED_PAGE) ?? undefined));
  await rememberLanguageOf(user);
  return user;
}

/** Sends those without a session to sign in; a page for other roles does not exist. */
export async function requireDeskUser(...roles: Role[]): Promise<DeskUser> {
  const user = await requireSignedInUser();
  if (await lacksSecondFactor(user)) redirect(SET_UP);
  if (roles.length > 0 && !roles.includes(user.role)) notFound();
  return user;
}

/** For a server action; undefined without a session or role. Commands check again. */
export async function findActor(...roles: Role[]): Promise<DeskUser | undefined> {
  const user = await findDeskUser();
  return user && (roles.length === 0 || roles.includes(user.role)) ? user : undefined;
}

async function rememberLanguageOf({ locale }: DeskUser): Promise<void> {
  const sent = await cookies();
  const session = SESSION_COOKIES.map((name) => sent.get(name)?.value).find(Boolean);
  if (session) rememberLanguage(session, locale);
}
