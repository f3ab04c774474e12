import type { AuthOptions } from 'next-auth';
import { getServerSession } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { findActiveUserByEmail } from '#db/users';
import { hashPassword, verifyPassword } from '#lib/password';

/** A hash that no password has, so that an unknown address takes as long to refuse as a wrong password. */
let decoy: Promise<string> | undefined;

export const authOptions: AuthOptions = {
  session: { strategy: 'jwt', maxAge: 12 * 3600 },
  pages: { signIn: '/dang-nhap' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given) {
        const user = await findActiveUserByEmail(given?.email ?? '');
        decoy ??= hashPassword(crypto.randomUUID());
        const isRight = await verifyPassword(given?.password ?? '', user?.passwordHash ?? (await decoy));
        return user && isRight ? { id: String(user.id), name: user.name, email: user.email } : null;
      },
    }),
  ],
};

/** The signed-in user as the database knows them now; undefined when there is none or they were disabled. */
export async function findCurrentUser() {
  const session = await getServerSession(authOptions);
  return session?.user?.email ? findActiveUserByEmail(session.user.email) : undefined;
}
