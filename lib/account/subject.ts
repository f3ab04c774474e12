import { createHmac } from 'node:crypto';
import type { Subject } from '#db/account/sign-in';
import type { User } from '#db/account/users';

/**
 * Whom a try was for. Where no account has what was typed, a password may have been: a mark made with the portal's secret
 * stands for it, the same for the same text, and the text itself is kept nowhere.
 */
export function subjectOf(user: User | undefined, typed: string): Subject {
  return user ? { id: user.id, name: user.email } : { id: null, name: `unknown-${markOf(typed)}` };
}

function markOf(typed: string): string {
  const secret = process.env['NEXTAUTH_SECRET'];
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  const text = typed.trim().toLowerCase();
  return createHmac('sha256', secret).update(`typed-account:${text}`).digest('hex').slice(0, 16);
}
