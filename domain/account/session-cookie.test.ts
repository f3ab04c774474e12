import { expect, test } from 'vitest';
import { cookieNames, SESSION_COOKIES } from '#domain/account/session-cookie';

test('over TLS every cookie is bound to its host', () => {
  for (const name of Object.values(cookieNames(true))) expect(name).toMatch(/^__Host-/);
  for (const isOverTls of [true, false]) expect(SESSION_COOKIES).toContain(cookieNames(isOverTls).sessionToken);
});
