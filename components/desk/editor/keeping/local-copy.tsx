import { type Manuscript, withAllFields } from '#domain/article/manuscript';

/** `at` is the time by this browser's clock; `after` is when the server kept the draft known then, by its clock. */
export type LocalCopy = {
  baseRevisionId: number;
  manuscript: Manuscript;
  /** Whether a save from that revision was sent without an answer. */
  isAfterSave?: boolean;
  at?: number;
  after?: string | undefined;
};

/**
 * Whether the copy goes before the server's draft: it continues that draft, or, if another browser kept one since, is
 * later by both clocks.
 */
export function isNewer({ at = 0, after }: LocalCopy, savedAt: Date | undefined): boolean {
  if (!savedAt || (after !== undefined && Date.parse(after) >= savedAt.getTime())) return true;
  return at > savedAt.getTime();
}

/** Undefined if this browser kept nothing. */
export function findLocalCopy(articleId: number, userId: number): LocalCopy | undefined {
  try {
    const text = localStorage.getItem(keyOf(articleId, userId));
    const copy = text ? (JSON.parse(text) as LocalCopy) : undefined;
    return copy && { ...copy, manuscript: withAllFields(copy.manuscript) };
  } catch {
    return undefined;
  }
}

export function keepLocally(articleId: number, userId: number, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(articleId, userId), JSON.stringify({ ...copy, at: Date.now() }));
  } catch {
    // Storage is full or forbidden: the server's copy follows in a moment.
  }
}

export function forgetLocally(articleId: number, userId: number): void {
  try {
    localStorage.removeItem(keyOf(articleId, userId));
  } catch {
    // As above.
  }
}

function keyOf(articleId: number, userId: number): string {
  return `cong-tin-article-${articleId}-${userId}`;
}
