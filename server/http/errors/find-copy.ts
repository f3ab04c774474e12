import { answerSiblings, askSiblings } from '#server/base/siblings';
import { hasExpired } from '#server/cluster/following';
import { adoptLastCopy, areCopiesShown, type Copy, copyOf, findLastCopy, goneSince } from '#server/pages/last-copies';
import { pathIn } from '#server/pages/page-entry';
import { lastPage, store } from '#server/pages/page-store';
import { findOfPresent } from '#server/pages/shared-lookup';

const TOPIC = 'copy';
/** Bounds the wait of a request that has already failed. */
const LIMIT_MS = 300;

type Question = {
  path: string;
  /** The asker's state; none just after its start. */
  mark?: string | undefined;
  /** When the asker's copy was made; older ones are useless. */
  madeAt: number;
};
type Word = { isForbidden?: true; mark?: string; goneAt?: number | undefined; copy?: Copy | undefined };

const asked = new Map<string, Promise<Copy | undefined>>();

export function shareCopies(): void {
  answerSiblings(TOPIC, (about) => answer(about as Question));
}

/**
 * The newest copy of a page or feed that cannot be rendered: from this process, its siblings or, for the present state,
 * other nodes. Undefined if any knows that content may have been taken away, or does not know what changed. Concurrent
 * calls ask once.
 */
export function findCopyAnywhere(path: string): Promise<Copy | undefined> {
  const underWay = asked.get(path) ?? askEverywhere(path).finally(() => asked.delete(path));
  asked.set(path, underWay);
  return underWay;
}

/** The cached page, or the one before the last change. */
export function findCopy(path: string): Copy | undefined {
  const key = [...store.pages.keys()].find((one) => pathIn(one) === path);
  const kept = key === undefined ? undefined : store.pages.peek(key);
  const last = kept && lastPage(kept);
  return newest([last && copyOf(last), findLastCopy(path)]);
}

async function askEverywhere(path: string): Promise<Copy | undefined> {
  const { generation, mark } = store;
  const question = { path, mark, madeAt: findCopy(path)?.madeAt ?? 0 };
  if (wordOn(question).isForbidden) return undefined;
  const words = (await askSiblings(TOPIC, question, LIMIT_MS)) as Word[];
  words.push({ copy: question.madeAt || words.some(({ copy }) => copy) ? undefined : await findSharedCopy(path) });
  const own = wordOn({ path, mark, madeAt: 0 });
  if (speaksAgainst([...words, own]) || store.generation !== generation) return undefined;
  const copy = newest([own, ...words].map((word) => word.copy));
  const goneAt = Math.max(0, ...[own, ...words].map((word) => word.goneAt ?? 0));
  if (!copy || goneAt >= copy.madeAt) return undefined;
  // Without a state it would not know when to drop it.
  if (mark !== undefined && copy !== own.copy) adoptLastCopy(path, copy);
  return copy;
}

function answer(question: Question): Word {
  const word = wordOn(question);
  return word.copy && word.copy.madeAt <= question.madeAt ? { ...word, copy: undefined } : word;
}

/** Processes in different states may know of different changes. */
function speaksAgainst(words: Word[]): boolean {
  const marks = new Set(words.flatMap(({ mark }) => mark ?? []));
  return marks.size > 1 || words.some(({ isForbidden }) => isForbidden);
}

function wordOn({ path, mark }: Question): Word {
  if (store.isNew) return {};
  const isOther = mark !== undefined && mark !== store.mark;
  if (store.mark === undefined || isOther || !areCopiesShown() || hasExpired()) return { isForbidden: true };
  return { mark: store.mark, goneAt: goneSince(path), copy: findCopy(path) };
}

async function findSharedCopy(path: string): Promise<Copy | undefined> {
  const entry = await findOfPresent(path);
  return entry && copyOf(entry);
}

function newest(copies: (Copy | undefined)[]): Copy | undefined {
  return copies.reduce((best, one) => (one && one.madeAt > (best?.madeAt ?? -1) ? one : best), undefined);
}
