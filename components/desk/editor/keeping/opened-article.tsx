import type { OpenPreview } from '#db/article/previews';
import type { Manuscript } from '#domain/article/manuscript';
import type { ArticleStatus, Move } from '#domain/article/workflow';
import type { SeenCredits } from '#domain/media/words';
import type { MoveAnswer, SaveAnswer } from '#lib/article/answers';
import type { FormState } from '#lib/base/form';

export type OpenedArticle = {
  id: number;
  /** Who opened it: nothing is kept or moved in another's name, whoever signs in meanwhile. */
  user: { id: number; email: string };
  headRevisionId: number;
  /** The newest revision by anybody else; 0 where there is none. */
  othersRevisionId: number;
  head: Manuscript;
  /** What the user had typed and not saved, and the revision they had started from. */
  draft: { baseRevisionId: number; manuscript: Manuscript; savedAt: Date } | null;
  status: ArticleStatus;
  isLive: boolean;
  /** What the user may do with it now. */
  moves: Move[];
  /** Whether it waits for another's eyes, since the user wrote part of it. */
  needsOthers: boolean;
  publishedAt: Date | null;
  scheduledAt: Date | null;
  expiresAt: Date | null;
  publicPath: string | null;
  previewPath: string;
  /** The previews that somebody has looked at and that still hold. */
  previews: (OpenPreview & { mayEnd: boolean })[];
  mayEndPreviews: boolean;
  /** Why it was sent back, where it was. */
  returned: { note: string; by: string } | null;
};

export type EditorActions = {
  save: (input: {
    id: number;
    userId: number;
    baseRevisionId: number;
    manuscript: Manuscript;
    isAfterSave: boolean;
    credits: SeenCredits;
  }) => Promise<SaveAnswer>;
  move: (input: MoveRequest & { id: number; userId: number; headRevisionId: number }) => Promise<MoveAnswer>;
  endPreviews: (state: FormState, form: FormData) => Promise<FormState>;
  takeWords: (input: { id: number; userId: number; headRevisionId: number }) => Promise<SaveAnswer>;
};

export type MoveRequest = { move: Move; note?: string; at?: string | null; expiresAt?: string | null };
export type Conflict = { mine: Manuscript; theirs: Manuscript; headRevisionId: number };
