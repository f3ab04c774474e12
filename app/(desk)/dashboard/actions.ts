'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { closeSession } from '#db/sign-in';
import { authOptions } from '#lib/sign-in/auth';
import { findSignedInUser } from '#lib/sign-in/session';

/** Ends the session in the database and takes its cookie away. */
export async function signOutAction(): Promise<void> {
  const user = await findSignedInUser();
  if (user) await closeSession(user.sessionId);
  const { name, options } = authOptions.cookies?.sessionToken ?? {};
  if (name) (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect('/dang-nhap');
}
