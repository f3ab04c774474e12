import { sql as statement } from 'drizzle-orm';
import { db, sql, type Transaction } from '#db/client';

/** A state of what readers see: the one with the higher number is newer, and `mark` names it and no other. */
export type Generation = { number: number; mark: string };

/**
 * Calls `onChange` when a committed transaction, in this process or another, changed what readers see, with the state that
 * it began; undefined where whoever told of it named none. Calls `onConnect` at each (re)connection, because what happened
 * before was not heard.
 */
export async function listenForContentChanges(
  onChange: (generation: Generation | undefined) => void,
  onConnect: () => void,
): Promise<void> {
  await sql().listen('content_changed', (payload) => onChange(parseGeneration(payload)), onConnect);
}

/**
 * Begins a new state of what readers see, and tells every node of it with the commit. In a transaction it comes last:
 * whoever else announces a change waits until this one is committed, so that the numbers follow the commits.
 */
export async function announceContentChange(tx: Pick<Transaction, 'execute'> = db()): Promise<void> {
  await tx.execute(statement`select announce_content_change()`);
}

/** The state after all that is committed. */
export async function readGeneration(): Promise<Generation> {
  const [row] = await sql()<Generation[]>`select number::float8 as number, mark::text as mark from content_generation`;
  return row ?? { number: 0, mark: '' };
}

function parseGeneration(payload: string): Generation | undefined {
  const [, number, mark] = /^generation (\d+) ([\da-f-]{36})$/.exec(payload) ?? [];
  return number && mark ? { number: Number(number), mark } : undefined;
}
