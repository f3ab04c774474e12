import { sql } from '#db/client';

/**
 * Calls `onChange` when a committed transaction, in this process or another, changed what readers see, and once at
 * (re)connection, because what happened before was not heard.
 */
export async function listenForContentChanges(onChange: () => void): Promise<void> {
  await sql().listen('content_changed', onChange, onChange);
}

/** Tells every node that what readers see has changed. */
export async function announceContentChange(): Promise<void> {
  await sql()`select pg_notify('content_changed', '')`;
}
