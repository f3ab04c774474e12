import { thisWindow } from '#components/desk/editor/keeping/this-window';
import { type Manuscript, withAllFields } from '#domain/article/manuscript';

/** `at` is the time by this browser's clock; `after` is when the server kept the draft known then, by its clock. */
export type LocalCopy = {
  baseRevisionId: number;
  manuscript: Manuscript;
  /** Whether a save from that revision was sent without an answer. */
  isAfterSave?: boolean;
  /** The server has not taken it, for what another window kept. */
  isRefused?: boolean;
  at?: number;
  after?: string | undefined;
};

/**
 * Whether the copy goes before the server's draft: it continues that draft, or was refused for it, or, if another browser
 * kept one since, is later by both clocks.
 */
export function isNewer({ at = 0, after, isRefused }: LocalCopy, savedAt: Date | undefined): boolean {
  if (!savedAt || isRefused || (after !== undefined && Date.parse(after) >= savedAt.getTime())) return true;
  return at > savedAt.getTime();
}

/** The latest of those that windows of this browser kept, and its name; undefined if there is none. */
export function findLocalCopy(articleId: number, userId: number): { name: string; copy: LocalCopy } | undefined {
  try {
    const copies = Object.entries({ ...localStorage }).flatMap(([name, text]) => {
      if (name !== nameOf(articleId, userId) && !name.startsWith(`${nameOf(articleId, userId)}-`)) return [];
      const copy = JSON.parse(text as string) as LocalCopy;
      return [{ name, copy: { ...copy, manuscript: withAllFields(copy.manuscript) } }];
    });
    return copies.toSorted((one, other) => (other.copy.at ?? 0) - (one.copy.at ?? 0))[0];
  } catch {
    return undefined;
  }
}

/** Each window has its own: none takes the place of another's. */
export function keepLocally(articleId: number, userId: number, copy: LocalCopy): void {
  try {
    localStorage.setItem(ownName(articleId, userId), JSON.stringify({ ...copy, at: Date.now() }));
  } catch {
    // Storage is full or forbidden: the server's copy follows in a moment.
  }
}

/** By default this window's. */
export function forgetLocally(articleId: number, userId: number, name = ownName(articleId, userId)): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // As above.
  }
}

function ownName(articleId: number, userId: number): string {
  return `${nameOf(articleId, userId)}-${thisWindow().id}`;
}

function nameOf(articleId: number, userId: number): string {
  return `cong-tin-article-${articleId}-${userId}`;
}
