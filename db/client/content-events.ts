import { type SQL, sql as statement } from 'drizzle-orm';
import { db, sql, type Transaction } from '#db/client/client';
import type { Generation } from '#db/client/generation';
import { articleKey, type ContentKey } from '#domain/http/content-keys';

/**
 * Calls `onChange` when any process commits a visible change, with the new state if the notification names it. Calls
 * `onConnect` at each (re)connection, because earlier changes were not heard.
 */
export async function listenForContentChanges(
  onChange: (generation: Generation | undefined) => void,
  onConnect: () => void,
): Promise<void> {
  // Both use one connection, and this one comes first; the other is for older servers and operators.
  await sql().listen('content_state', (payload) => onChange(parseState(payload)));
  await sql().listen('content_changed', (payload) => isGeneration(payload) || onChange(undefined), onConnect);
}

type Announced = {
  /** Older page copies stay true, and may be shown while no page can be made. */
  adds?: boolean;
  /** What is altered, as `text[]`; all by default. */
  keys?: SQL;
};

/**
 * Begins a new state and tells every node on commit. Call it last in a transaction: other announcements wait for its
 * commit, so that numbers follow commits.
 */
export async function announceContentChange(
  tx: Pick<Transaction, 'execute'> = db(),
  { adds = false, keys = statement`null` }: Announced = {},
): Promise<void> {
  await holdContentState(tx);
  await tx.execute(statement`select announce_content_change(${adds}, ${keys})`);
}

/**
 * Before the statement that asks which lists are altered: it then sees those that a change before it made, and a change
 * after it sees what this one did. Else a list that comes while its article does would miss it.
 */
export async function holdContentState(tx: Pick<Transaction, 'execute'>): Promise<void> {
  await tx.execute(statement`select from content_generation for update`);
}

/** Lets the shared cache, where there is one, forget what bears the key; once the transaction has ended. */
export async function notePurge(tx: Pick<Transaction, 'execute'>, key: string): Promise<void> {
  await tx.execute(statement`
    insert into edge_purges (key) select ${key} where exists (select from edge_caches)`);
}

/** For an article that readers begin to see, see altered or see no more; `categories` are those before and after. */
export function alteredBy(articleId: number, categories: number[]): SQL {
  const lists = categories.map((id) => statement` || listing_keys(${id})`);
  return statement`${altered(articleKey(articleId))} || tagged_keys(${articleId})${statement.join(lists)}`;
}

export function altered(key: ContentKey): SQL {
  return statement`array[${key}]::text[]`;
}

export function alteredAll(keys: ContentKey[]): SQL {
  return statement`array[${statement.join(
    keys.map((key) => statement`${key}`),
    statement`, `,
  )}]::text[]`;
}

/** How a state came to be; `keys` is null where everything may have changed. */
export type ContentChange = { number: number; mark: string; keys: ContentKey[] | null };

/** What each change altered, from the one that led to the state `number` on, as far as it is known. */
export async function listContentChanges(number: number): Promise<ContentChange[]> {
  return sql()<ContentChange[]>`
    select number::float8 as number, mark::text as mark, keys from content_changes where number >= ${number}
    order by number`;
}

export async function readGeneration(): Promise<Generation> {
  const [row] = await sql()<Generation[]>`select ${stateColumns()} from content_generation`;
  return row ?? { number: 0, mark: '', removal: 0, expiry: null };
}

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
