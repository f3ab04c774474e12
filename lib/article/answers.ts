import type { SaveRefusal } from '#db/article/commands';
import type { MoveRefusal } from '#db/article/moves';
import type { Manuscript } from '#domain/article/manuscript';
import type { ArticleStatus } from '#domain/article/workflow';

type No<Reason extends string> = {
  ok: false;
  reason: Reason | 'signed_out' | 'other_account' | 'invalid' | 'out_of_range';
  message: string;
};

/**
 * A stale save returns the text saved meanwhile, and whether the same user saved it, in another window; `keptAt` where
 * it is only kept there, as a draft from that revision.
 */
export type SaveAnswer =
  | { ok: true; revisionId: number; status: ArticleStatus; slug: string }
  | (No<SaveRefusal> & { head?: { revisionId: number; manuscript: Manuscript; isOwn: boolean; keptAt?: string } });

/** `path` is the public address of the outcome. */
export type MoveAnswer =
  | { ok: true; status: ArticleStatus; isLive: boolean; path: string | null; message: string }
  | No<MoveRefusal>;
