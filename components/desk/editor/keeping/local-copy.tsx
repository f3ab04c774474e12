import { type Manuscript, withAllFields } from '#domain/article/manuscript';

/** What this browser kept, when by its own clock, and which draft of the server's it knew then, by the server's. */
export type LocalCopy = {
  baseRevisionId: number;
  manuscript: Manuscript;
  /** Whether a save from that revision was sent, and its answer not heard. */
  isAfterSave?: boolean;
  at?: number;
  after?: string | undefined;
};

/**
 * Whether it goes before the server's draft: it was typed on from that one, or, where another browser kept one since, later
 * by the clocks of both.
 */
export function isNewer({ at = 0, after }: LocalCopy, savedAt: Date | undefined): boolean {
  if (!savedAt || (after !== undefined && Date.parse(after) >= savedAt.getTime())) return true;
  return at > savedAt.getTime();
}

/** What this browser kept of the user's and the server has not; undefined where there is nothing. */
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
    // A full or forbidden storage: the server's copy follows in a moment.
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
