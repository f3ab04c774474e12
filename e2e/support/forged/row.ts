import type { Role } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import type { Ids } from '#e2e/support/forged-portal';
import type { Sent } from '#e2e/support/server-action';

type About = Ids & { caller: number };

export type Row = {
  who: readonly Role[];
  /** No other test needs the sender's account. */
  isOwn?: true;
  good(about: About): Sent | Promise<Sent>;
  /** Values that make the good request invalid or forbidden. */
  bad(about: About, good: Sent): object[];
  /** Outcome of the second of two at once. */
  again: 'refused' | 'done';
};

export const ADMINISTRATOR: Role[] = ['administrator'];
export const NOT_REPORTER: Role[] = ['editor', 'secretary', 'administrator'];
export const PUBLISHER: Role[] = ['secretary', 'administrator'];
export const NOTHING = 987_654_321;
export const SCRIPT = { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }] };
export const BAD_LINK = { label: 'x', title: 'x', kind: 'url', url: 'javascript:alert(1)' };
export const EMPTY = emptyManuscript(1).body;
export const UUID = '00000000-0000-4000-8000-000000000000';

export const args = (...values: unknown[]): Sent => ({ args: values });
export const form = (fields: Record<string, unknown>): Sent => ({
  form: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
});

export function but(good: Sent, values: object): Sent {
  if ('form' in good) return form({ ...good.form, ...values });
  const [first] = good.args;
  return args(Object.assign(Array.isArray(first) ? [...first] : { ...(first as object) }, values));
}

let serial = 0;
/** No two are the same. */
export const number = () => ++serial;
export const fresh = (word: string) => `${word}-${number()}`;
