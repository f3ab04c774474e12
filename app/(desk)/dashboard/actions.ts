'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { closeSession } from '#db/sign-in';
import { askingClient } from '#lib/sign-in/asking';
import { authOptions } from '#lib/sign-in/auth';
import { noteSignIn } from '#lib/sign-in/log';
import { findSignedInUser } from '#lib/sign-in/session';

/** Ends the session in the database and takes its cookie away. */
export async function signOutAction(): Promise<void> {
  const user = await findSignedInUser();
  const ended = user && (await closeSession(user.sessionId));
  if (ended) await noteSignIn('signed_out', ended, await askingClient());
  const { name, options } = authOptions.cookies?.sessionToken ?? {};
  if (name) (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect('/dang-nhap');
}
