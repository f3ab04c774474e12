import { randomUUID } from 'node:crypto';
import { sql as statement } from 'drizzle-orm';
import { db, sql, type Transaction } from '#db/client/client';
import type { Generation } from '#db/client/generation';

/**
 * Calls `onChange` when a committed transaction, in this process or another, changed what readers see, with the state that
 * it began; undefined where whoever told of it named none. Calls `onConnect` at each (re)connection, because what happened
 * before was not heard.
 */
export async function listenForContentChanges(
  onChange: (generation: Generation | undefined) => void,
  onConnect: () => void,
): Promise<void> {
  // One connection hears both, and this one is told first; the other is for servers of an older version, and operators.
  await sql().listen('content_state', (payload) => onChange(parseState(payload)));
  await sql().listen('content_changed', (payload) => isGeneration(payload) || onChange(undefined), onConnect);
}

/**
 * Begins a new state of what readers see, and tells every node of it with the commit. In a transaction it comes last:
 * whoever else announces a change waits until this one is committed, so that the numbers follow the commits. What only
 * `adds` leaves older copies of pages true, if not complete: they may be shown while no page can be made.
 */
export async function announceContentChange(
  tx: Pick<Transaction, 'execute'> = db(),
  { adds = false } = {},
): Promise<void> {
  await tx.execute(statement`select announce_content_change(${adds})`);
}

/** How long a notification may take, in milliseconds. */
const HEARING_MS = 2000;

/** Whether notifications arrive by the connections of `DATABASE_URL`; some poolers let none through. */
export async function hearsNotifications(): Promise<boolean> {
  const channel = `hearing_${randomUUID()}`;
  const heard = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => heard.resolve(false), HEARING_MS);
  const listening = await sql().listen(channel, () => heard.resolve(true));
  await sql().notify(channel, '');
  const result = await heard.promise;
  clearTimeout(timer);
  await listening.unlisten();
  return result;
}

/** The state after all that is committed. */
export async function readGeneration(): Promise<Generation> {
  const [row] = await sql()<Generation[]>`select ${stateColumns()} from content_generation`;
  return row ?? { number: 0, mark: '', removal: 0, expiry: null };
}

/** The columns of a `Generation`, from `content_generation`. */
export function stateColumns() {
  return sql()`number::float8 as number, mark::text as mark, removal::float8 as removal, next_expiry() as expiry`;
}

function parseState(payload: string): Generation | undefined {
  const [, number, mark, removal, expiry] = /^(\d+) ([\da-f-]+) (\d+)(?: (\d+))?$/.exec(payload) ?? [];
  if (!number || !mark) return undefined;
  return { number: Number(number), mark, removal: Number(removal), expiry: expiry ? Number(expiry) : null };
}

function isGeneration(payload: string): boolean {
  return /^generation \d+ [\da-f-]+$/.test(payload);
}
