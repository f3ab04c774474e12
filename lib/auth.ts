import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { db } from '#db/client';
import { createSession, SESSION_MS } from '#db/sessions';
import { findActiveUserByEmail } from '#db/users';
import { hashPassword, verifyPassword } from '#lib/password';

declare module 'next-auth' {
  interface User {
    sessionId?: string;
  }
  interface Session {
    sessionId?: string | undefined;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string | undefined;
  }
}

/** A hash that no password has, so that an unknown address takes as long to refuse as a wrong password. */
let decoy: Promise<string> | undefined;

export const authOptions: AuthOptions = {
  session: { strategy: 'jwt', maxAge: SESSION_MS / 1000 },
  pages: { signIn: '/dang-nhap' },
  callbacks: {
    jwt: ({ token, user }) => (user?.sessionId ? { ...token, sessionId: user.sessionId } : token),
    session: ({ session, token }) => ({ ...session, sessionId: token.sessionId }),
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        const user = await findActiveUserByEmail(given?.email ?? '');
        decoy ??= hashPassword(crypto.randomUUID());
        const isRight = await verifyPassword(given?.password ?? '', user?.passwordHash ?? (await decoy));
        if (!user || !isRight) return null;
        const browser = String(request.headers?.['user-agent'] ?? '');
        const sessionId = await db().transaction((tx) => createSession(tx, user.id, browser));
        return { id: String(user.id), name: user.name, email: user.email, sessionId };
      },
    }),
  ],
};
