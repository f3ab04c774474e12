import type { Actor, Role } from '#domain/account/roles';

/** The status of the head revision, which the desk edits; `liveRevisionId` says what readers see. */
export const ARTICLE_STATUSES = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'retracted',
  'trashed',
] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export type Subject = {
  status: ArticleStatus;
  authorId: number | null;
  /** Who wrote any part that no reader has seen yet, each once, the last writer at the end. */
  writerIds: readonly number[];
  categoryId: number;
  isLive: boolean;
};

/** The active users above reporter; only they count for the four-eyes rule. */
export type Desk = { editorIds: readonly number[] };

export type Denial = 'forbidden' | 'outside_categories' | 'own_text' | 'wrong_status' | 'live';

type Rule = {
  /** Null for `edit`: see `statusAfterEdit`. */
  to: ArticleStatus | null;
  from: readonly ArticleStatus[];
  roles: readonly Role[];
  /** The states in which the author may, without one of `roles`. */
  author?: readonly ArticleStatus[];
  /** The author may not, unless the desk has only one editor. */
  notOwn?: true;
  /** Four eyes: nobody who wrote part of it may, except in these states or where nobody else could. */
  othersOnly?: { unless: readonly ArticleStatus[] };
  needsNote?: boolean;
  needsLive?: boolean;
  neverLive?: boolean;
  /** Readers see the change at once. */
  isSeen?: true;
  tone?: 'main' | 'danger' | 'quiet';
  /** A dialog asks first, as with `needsNote`. */
  asks?: true;
  isForMany?: true;
};

const EDITORS = ['editor', 'secretary', 'administrator'] as const;
const PUBLISHERS = ['secretary', 'administrator'] as const;
const UNFINISHED = ['draft', 'in_review', 'approved', 'retracted'] as const;

const LETS_SEE = { from: UNFINISHED, roles: PUBLISHERS, othersOnly: { unless: ['approved'] }, asks: true } as const;

/**
 * Who may do what, and when. A new row needs words: `moves`, `events`, `done` (with `…Unseen` for `isSeen`) and
 * `moveHints` (may be empty) in `editor.json`, `audit.actions.article` in `account.json`. `db/article/moves.ts` holds
 * what a move changes beside the status.
 */
const TABLE = {
  edit: {
    to: null,
    from: ['draft', 'in_review', 'approved', 'published', 'retracted'],
    roles: EDITORS,
    author: ['draft'],
  },
  submit: { to: 'in_review', from: ['draft'], roles: EDITORS, author: ['draft'], tone: 'main', isForMany: true },
  recall: { to: 'draft', from: ['in_review'], roles: [], author: ['in_review'] },
  return: {
    to: 'draft',
    from: ['in_review', 'approved'],
    roles: EDITORS,
    notOwn: true,
    needsNote: true,
    isForMany: true,
  },
  approve: {
    to: 'approved',
    from: ['in_review'],
    roles: EDITORS,
    othersOnly: { unless: [] },
    tone: 'main',
    isForMany: true,
  },
  publish: { to: 'published', ...LETS_SEE, isSeen: true, tone: 'main', isForMany: true },
  schedule: { to: 'scheduled', ...LETS_SEE },
  unschedule: { to: 'approved', from: ['scheduled'], roles: PUBLISHERS },
  retract: {
    to: 'retracted',
    from: ARTICLE_STATUSES,
    roles: PUBLISHERS,
    needsNote: true,
    needsLive: true,
    isSeen: true,
    tone: 'danger',
    isForMany: true,
  },
  trash: {
    to: 'trashed',
    from: UNFINISHED,
    roles: EDITORS,
    author: ['draft'],
    neverLive: true,
    tone: 'quiet',
    asks: true,
    isForMany: true,
  },
  restore: { to: 'draft', from: ['trashed'], roles: EDITORS, author: ['trashed'], isForMany: true },
} as const satisfies Record<string, Rule>;

export type Move = keyof typeof TABLE;

export const RULES: Record<Move, Rule> = TABLE;
export const MOVES = Object.keys(TABLE) as Move[];

/** Why the actor may not make the move, if so. `ancestors` are the ids of the article's category and all above it. */
export function denialOf(
  move: Move,
  article: Subject,
  actor: Actor,
  desk: Desk,
  ancestors: readonly number[],
): Denial | undefined {
  const rule = RULES[move];
  const isAuthor = article.authorId === actor.id;
  const hasRole = rule.roles.includes(actor.role);
  if (!hasRole && !(isAuthor && rule.author)) return 'forbidden';
  if (!isWithin(actor, ancestors)) return 'outside_categories';
  const from = hasRole ? rule.from : (rule.author ?? []);
  if (!from.includes(article.status)) return 'wrong_status';
  if (rule.needsLive && !article.isLive) return 'wrong_status';
  if (rule.neverLive && article.isLive) return 'live';
  if (rule.notOwn && isAuthor && desk.editorIds.length > 1) return 'own_text';
  const isApproved = rule.othersOnly?.unless.includes(article.status);
  return rule.othersOnly && !isApproved && lacksOtherEyes(article, actor, desk) ? 'own_text' : undefined;
}

/** Whether it is among what the role does, wherever that may be. */
export function mayPublish({ role }: Pick<Actor, 'role'>): boolean {
  return RULES.publish.roles.includes(role);
}

/** Where all editors wrote part of the text, they have read each other's words, except those of the last writer. */
export function lacksOtherEyes(
  { writerIds }: Pick<Subject, 'writerIds'>,
  actor: Pick<Actor, 'id'>,
  { editorIds }: Desk,
): boolean {
  if (!writerIds.includes(actor.id)) return false;
  if (editorIds.some((id) => !writerIds.includes(id))) return true;
  const last = writerIds.findLast((id) => editorIds.includes(id));
  return editorIds.length > 1 && last === actor.id;
}

/** The one primary action among them: what leads furthest. */
export function mainMove(moves: readonly Move[]): Move | undefined {
  return moves.findLast((move) => RULES[move].tone === 'main');
}

export function movesFor(article: Subject, actor: Actor, desk: Desk, ancestors: readonly number[]): Move[] {
  return MOVES.filter((move) => denialOf(move, article, actor, desk, ancestors) === undefined);
}

/** Whether it brings the text before those who judge or read it, so that what it says must hold still. */
export function isJudgement(move: Move): boolean {
  return ['in_review', 'approved', 'scheduled', 'published'].includes(RULES[move].to ?? '');
}

/** `ancestors` as in `denialOf`. */
export function isWithin(actor: Pick<Actor, 'categoryIds'>, ancestors: readonly number[]): boolean {
  return actor.categoryIds === null || ancestors.some((id) => actor.categoryIds?.includes(id));
}

/** An approval covers only the exact words approved. */
export function statusAfterEdit({ status }: Pick<Subject, 'status'>): ArticleStatus {
  if (status === 'published' || status === 'retracted') return 'draft';
  return status === 'approved' ? 'in_review' : status;
}

export function isEditor(role: Role): boolean {
  return (EDITORS as readonly Role[]).includes(role);
}

export function isPublisher(role: Role): boolean {
  return (PUBLISHERS as readonly Role[]).includes(role);
}
