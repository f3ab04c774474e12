import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '#domain/base/process-wide';
import { ANYTHING, type ContentKey } from '#domain/http/content-keys';

/** What a rendering has read: for the page itself and for the parts that it shares with others. */
type Reads = { page: Set<ContentKey>; parts: Map<string, Set<ContentKey>> };
type Context = { reads: Reads; into: Set<ContentKey>; isDeclared: boolean };

const contexts = processWide('reads', () => new AsyncLocalStorage<Context>());

/** Notes what the current asynchronous context reads from now on. */
export function enterReads(): void {
  const reads: Reads = { page: new Set(), parts: new Map() };
  contexts.enterWith({ reads, into: reads.page, isDeclared: false });
}

/** Forgets what was noted: a rendering begins. */
export function beginReads(): void {
  const reads = contexts.getStore()?.reads;
  reads?.page.clear();
  reads?.parts.clear();
}

/** What was read since `beginReads`; anything where nobody noted. */
export function notedReads(): { page: ContentKey[]; parts: Map<string, ContentKey[]> } {
  const reads = contexts.getStore()?.reads;
  if (!reads) return { page: [ANYTHING], parts: new Map() };
  return { page: [...reads.page], parts: new Map([...reads.parts].map(([name, keys]) => [name, [...keys]])) };
}

/**
 * Says what the queries of `read` show. Without keys only a change of everything alters it, as the site's name: never so
 * for a query of articles. A query outside of any such call may show anything.
 */
export async function declareReads<T>(
  read: () => PromiseLike<T>,
  keysOf: (result: T) => ContentKey[] = () => [],
): Promise<T> {
  const context = contexts.getStore();
  if (!context) return read();
  // The query is sent when it is awaited, which must be in the context.
  const result = await contexts.run({ ...context, isDeclared: true }, async () => await read());
  for (const key of keysOf(result)) context.into.add(key);
  return result;
}

/**
 * Notes what `read` reads for the part that its result names, or for the page itself. The part's element bears `partMark` of
 * that name. Read nothing with keys through React's `cache` here: only the first who asks notes them.
 */
export async function readPart<T>(read: () => Promise<T>, partOf: (result: T) => string | undefined): Promise<T> {
  const context = contexts.getStore();
  if (!context) return read();
  const into = new Set<ContentKey>();
  const result = await contexts.run({ ...context, into }, read);
  const part = partOf(result);
  if (part === undefined) for (const key of into) context.into.add(key);
  else context.reads.parts.set(part, into);
  return result;
}

/** Call it for each query. */
export function noteQuery(): void {
  const context = contexts.getStore();
  if (context && !context.isDeclared) context.into.add(ANYTHING);
}
