import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { SESSION_MS } from '#db/account/sessions';
import { closeSession } from '#db/account/sign-in';
import { cookieNames } from '#domain/account/session-cookie';
import { askingClient } from '#lib/account/asking';
import { nameBrowser } from '#lib/account/known-browser';
import { signIn } from '#lib/account/sign-in';
import { findReplacedSession, sessionTokens } from '#server/http/request/session-token';
import { isServedOverTls } from '#server/settings/site';
import { log } from '#server/telemetry/log';
import { noteSignIn } from '#server/telemetry/sign-in-log';

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
    /** Milliseconds since 1970, by the database's clock. */
    endsAt?: number;
  }
}

const typed = z.object({
  email: z.string().max(320),
  password: z.string().max(1000),
  code: z.string().max(100).default(''),
});

/** `lax`, so that links from mails carry it; changes must also come from our own pages. */
const cookie = (name: string, maxAge?: number) => ({
  name,
  options: {
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: isServedOverTls(),
    ...(maxAge ? { maxAge } : {}),
  },
});
const names = cookieNames(isServedOverTls());

export const authOptions: AuthOptions = {
  useSecureCookies: isServedOverTls(),
  cookies: {
    // An age counts from the browser's clock; `Expires` would use a node's.
    sessionToken: cookie(names.sessionToken, SESSION_MS / 1000),
    callbackUrl: cookie(names.callbackUrl),
    csrfToken: cookie(names.csrfToken),
  },
  session: { strategy: 'jwt', maxAge: SESSION_MS / 1000 },
  jwt: sessionTokens,
  pages: { signIn: '/dang-nhap' },
  logger: {
    // Anybody may send foreign or badly signed cookies, as often as they like.
    error(code, metadata) {
      const error = metadata instanceof Error ? metadata : metadata.error;
      log[code === 'JWT_SESSION_ERROR' ? 'debug' : 'error']('sign-in', code, error);
    },
    warn: (code) => log.warn('sign-in', code),
    debug: () => {},
  },
  callbacks: {
    jwt: ({ token, user }) => (user?.sessionId ? { ...token, sessionId: user.sessionId } : token),
    session: ({ session, token }) => ({ ...session, sessionId: token.sessionId }),
  },
  events: {
    async signOut({ token }) {
      if (token?.sessionId) await closeSession(token.sessionId);
    },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, code: {} },
      async authorize(given, request) {
        const input = typed.safeParse(given);
        if (!input.success) throw new Error('wrong');
        const from = await askingClient();
        const opened = await signIn({ ...input.data, from }).catch((error: Error) => {
          // next-auth shows the message in an address: internal errors stay here.
          log.error('sign-in', 'failed', error);
          throw new Error('failed');
        });
        if (!opened.ok) throw new Error(opened.reason);
        const replaced = await findReplacedSession(String(request.headers?.['cookie'] ?? ''));
        const ended = replaced && (await closeSession(replaced));
        if (ended) await noteSignIn('signed_out', ended, from);
        const { sessionId, knownBrowser } = opened.value;
        await nameBrowser(knownBrowser);
        return { id: sessionId, sessionId };
      },
    }),
  ],
};
