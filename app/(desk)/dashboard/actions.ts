'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { closeSession } from '#db/account/sign-in';
import { askingClient } from '#lib/account/asking';
import { authOptions } from '#lib/account/auth';
import { findSignedInUser } from '#lib/account/session';
import { noteSignIn } from '#server/telemetry/sign-in-log';

export async function signOutAction(): Promise<void> {
  const user = await findSignedInUser();
  const ended = user && (await closeSession(user.sessionId));
  if (ended) await noteSignIn('signed_out', ended, await askingClient());
  const { name, options } = authOptions.cookies?.sessionToken ?? {};
  if (name) (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect('/dang-nhap');
}
