import { createHmac } from 'node:crypto';
import type { Subject } from '#db/account/sign-in';
import type { User } from '#db/account/users';
import { portalSecret } from '#server/settings/process';

/** Text that matches no account may be a password: a keyed hash stands for it, and the text is never stored. */
export function subjectOf(user: User | undefined, typed: string): Subject {
  return user ? { id: user.id, name: user.email } : { id: null, name: `unknown-${markOf(typed)}` };
}

function markOf(typed: string): string {
  const text = typed.trim().toLowerCase();
  return createHmac('sha256', portalSecret()).update(`typed-account:${text}`).digest('hex').slice(0, 16);
}
