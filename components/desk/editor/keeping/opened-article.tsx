import type { DescribePicture } from '#components/desk/editor/text/files';
import type { OpenPreview } from '#db/article/previews';
import type { Manuscript } from '#domain/article/manuscript';
import type { SentTypedIn } from '#domain/article/typed-in';
import type { ArticleStatus, Move } from '#domain/article/workflow';
import type { SeenCredits } from '#domain/media/words';
import type { MoveAnswer, SaveAnswer } from '#lib/article/answers';
import type { FormState } from '#lib/base/form';

export type OpenedArticle = {
  id: number;
  /** Who opened it: nothing is kept or moved in another's name. */
  user: { id: number; email: string };
  headRevisionId: number;
  /** The newest revision by anybody else; 0 if there is none. */
  othersRevisionId: number;
  head: Manuscript;
  /** What the user typed and did not save. */
  draft: { baseRevisionId: number; manuscript: Manuscript; savedAt: Date } | null;
  status: ArticleStatus;
  isLive: boolean;
  moves: Move[];
  /** Whether another must approve, since the user wrote part of it. */
  needsOthers: boolean;
  publishedAt: Date | null;
  scheduledAt: Date | null;
  expiresAt: Date | null;
  publicPath: string | null;
  previewPath: string;
  /** Those that somebody has looked at and that are still valid. */
  previews: (OpenPreview & { mayEnd: boolean })[];
  mayEndPreviews: boolean;
  returned: { note: string; by: string } | null;
};

export type EditorActions = {
  save: (input: {
    id: number;
    userId: number;
    baseRevisionId: number;
    manuscript: Manuscript;
    isAfterSave: boolean;
    typedIn: SentTypedIn;
    credits: SeenCredits;
  }) => Promise<SaveAnswer>;
  move: (input: MoveRequest & { id: number; userId: number; headRevisionId: number }) => Promise<MoveAnswer>;
  endPreviews: (state: FormState, form: FormData) => Promise<FormState>;
  takeWords: (input: { id: number; userId: number; headRevisionId: number }) => Promise<SaveAnswer>;
  describePicture: DescribePicture;
};

export type MoveRequest = { move: Move; note?: string; at?: string | null; expiresAt?: string | null };
/** `isOwn` where the user saved it, too, in another window, or, at `keptAt`, only typed it there. */
export type Conflict = { theirs: Manuscript; headRevisionId: number; isOwn: boolean; keptAt?: string | undefined };
