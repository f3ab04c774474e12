import { createHmac } from 'node:crypto';
import type { Subject } from '#db/account/sign-in';
import type { User } from '#db/account/users';
import { portalSecret } from '#server/settings/process';

/**
 * Whom a try was for. Where no account has what was typed, a password may have been: a mark made with the portal's secret
 * stands for it, the same for the same text, and the text itself is kept nowhere.
 */
export function subjectOf(user: User | undefined, typed: string): Subject {
  return user ? { id: user.id, name: user.email } : { id: null, name: `unknown-${markOf(typed)}` };
}

function markOf(typed: string): string {
  const text = typed.trim().toLowerCase();
  return createHmac('sha256', portalSecret()).update(`typed-account:${text}`).digest('hex').slice(0, 16);
}
