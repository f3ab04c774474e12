'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { closeSession } from '#db/sign-in';
import { findSignedInUser } from '#lib/session';

/** Ends the session in the database and takes its cookie away. */
export async function signOutAction(): Promise<void> {
  const user = await findSignedInUser();
  if (user) await closeSession(user.sessionId);
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (/^(__Secure-)?next-auth\.session-token(\.\d+)?$/.test(name)) {
      jar.set(name, '', {
        maxAge: 0,
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: name.startsWith('__Secure-'),
      });
    }
  }
  redirect('/dang-nhap');
}
