import type { Actor, Role } from '#domain/account/roles';

/** Where the text that the desk edits (the head revision) stands; whether readers see one is `liveRevisionId`'s to say. */
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

/** What the rules need to know of an article. */
export type Subject = {
  status: ArticleStatus;
  /** Who began it. */
  authorId: number | null;
  /** Who wrote any part of what no reader has seen yet, each once, who wrote last at the end. */
  writerIds: readonly number[];
  categoryId: number;
  isLive: boolean;
};

/** What the rules need to know of the desk: the active users who are more than reporters, whose eyes count. */
export type Desk = { editorIds: readonly number[] };

export type Denial = 'forbidden' | 'outside_categories' | 'own_text' | 'wrong_status' | 'live';

type Rule = {
  /** Where it leads; `edit` has its own rule in `statusAfterEdit`. */
  to: ArticleStatus | null;
  from: readonly ArticleStatus[];
  roles: readonly Role[];
  /** The author's, whatever their role beside `roles`. */
  author?: readonly ArticleStatus[];
  /** Who began it may not. */
  notOwn?: true;
  /** Four eyes: who wrote any of it may not, unless the text is in one of these states or nobody else could. */
  othersOnly?: { unless: readonly ArticleStatus[] };
  /** A text to go with the move: why. */
  needsNote?: boolean;
  needsLive?: boolean;
  neverLive?: boolean;
  /** Whether readers see something else at once, so that their pages are awaited. */
  isSeen?: true;
  /** How its button looks: what is usual next, what takes something away, what stands back. */
  tone?: 'main' | 'danger' | 'quiet';
  /** Asked back before it is made, as is what needs a note: when, or whether it is meant. */
  asks?: true;
  /** Offered for many articles at once, too. */
  isForMany?: true;
};

const EDITORS = ['editor', 'secretary', 'administrator'] as const;
const PUBLISHERS = ['secretary', 'administrator'] as const;
const UNFINISHED = ['draft', 'in_review', 'approved', 'retracted'] as const;

const LETS_SEE = { from: UNFINISHED, roles: PUBLISHERS, othersOnly: { unless: ['approved'] }, asks: true } as const;

/**
 * The one table of who may do what when: a row and its words are a move (`moves`, `events`, `done`
 * and `moveHints`, which may be empty, in `editor.json`; `…Unseen` in `done`, too, where readers see it; `audit.actions.article` in
 * `account.json`). Buttons, the dialog, bulk moves, commands, the audit
 * trail and the history read it; what a move changes beside the status stands in `db/article/moves.ts`.
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

/** What can be done with an article, besides reading it. */
export type Move = keyof typeof TABLE;

export const RULES: Record<Move, Rule> = TABLE;
export const MOVES = Object.keys(TABLE) as Move[];

/**
 * Why the actor may not make the move, or undefined when they may. `ancestors` are the ids of the article's category and
 * of all above it.
 */
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

/**
 * Whether somebody else's eyes are missing where the actor alone lets readers see the text. Where everybody whose eyes count
 * wrote part of it, they have seen each other's words, but not those of who wrote last.
 */
function lacksOtherEyes({ writerIds }: Subject, actor: Actor, { editorIds }: Desk): boolean {
  if (!writerIds.includes(actor.id)) return false;
  if (editorIds.some((id) => !writerIds.includes(id))) return true;
  const last = writerIds.findLast((id) => editorIds.includes(id));
  return editorIds.length > 1 && last === actor.id;
}

/** The moves the actor may make now, in the table's order. */
export function movesFor(article: Subject, actor: Actor, desk: Desk, ancestors: readonly number[]): Move[] {
  return MOVES.filter((move) => denialOf(move, article, actor, desk, ancestors) === undefined);
}

/** Whether a category, named with all above it, lies in what the actor is limited to. */
export function isWithin(actor: Pick<Actor, 'categoryIds'>, ancestors: readonly number[]): boolean {
  return actor.categoryIds === null || ancestors.some((id) => actor.categoryIds?.includes(id));
}

/** Where a text stands after a change: an approval holds for the very words that were approved. */
export function statusAfterEdit({ status }: Pick<Subject, 'status'>): ArticleStatus {
  if (status === 'published' || status === 'retracted') return 'draft';
  return status === 'approved' ? 'in_review' : status;
}

/** Whether a role may publish, and so needs a second factor where the operator asks for one. */
export function isPublisher(role: Role): boolean {
  return (PUBLISHERS as readonly Role[]).includes(role);
}
