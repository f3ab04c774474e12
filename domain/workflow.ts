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

/** Who works at the desk: phóng viên, biên tập viên, thư ký, quản trị. */
export const ROLES = ['reporter', 'editor', 'secretary', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What can be done with an article, besides reading it. */
export const MOVES = [
  'edit',
  'submit',
  'recall',
  'return',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'retract',
  'trash',
  'restore',
] as const;
export type Move = (typeof MOVES)[number];

/** Who acts; `categoryIds` limits them to these categories and all below, null to none. */
export type Actor = {
  id: number;
  name: string;
  role: Role;
  categoryIds: number[] | null;
};

/** What the rules need to know of an article. */
export type Subject = {
  status: ArticleStatus;
  authorId: number | null;
  categoryId: number;
  isLive: boolean;
};

/** What the rules need to know of the desk: with one editor only there are no second eyes to ask for. */
export type Desk = { hasOneEditor: boolean };

export type Denial = 'forbidden' | 'outside_categories' | 'own_text' | 'wrong_status' | 'live';

type Rule = {
  from: readonly ArticleStatus[];
  roles: readonly Role[];
  /** The author's, whatever their role beside `roles`. */
  author?: readonly ArticleStatus[];
  /** Four eyes: the author may not, unless the text is in one of these states or nobody else could. */
  othersOnly?: { unless: readonly ArticleStatus[] };
  /** A text to go with the move: why. */
  needsNote?: boolean;
  needsLive?: boolean;
  neverLive?: boolean;
};

const EDITORS = ['editor', 'secretary', 'administrator'] as const;
const PUBLISHERS = ['secretary', 'administrator'] as const;
const UNFINISHED = ['draft', 'in_review', 'approved', 'retracted'] as const;

/** The one table of who may do what when; buttons, commands and the history read it. */
export const RULES: Record<Move, Rule> = {
  edit: { from: ['draft', 'in_review', 'approved', 'published', 'retracted'], roles: EDITORS, author: ['draft'] },
  submit: { from: ['draft'], roles: EDITORS, author: ['draft'] },
  recall: { from: ['in_review'], roles: [], author: ['in_review'] },
  return: { from: ['in_review', 'approved'], roles: EDITORS, othersOnly: { unless: [] }, needsNote: true },
  approve: { from: ['in_review'], roles: EDITORS, othersOnly: { unless: [] } },
  publish: { from: UNFINISHED, roles: PUBLISHERS, othersOnly: { unless: ['approved'] } },
  schedule: { from: UNFINISHED, roles: PUBLISHERS, othersOnly: { unless: ['approved'] } },
  unschedule: { from: ['scheduled'], roles: PUBLISHERS },
  retract: { from: ARTICLE_STATUSES, roles: PUBLISHERS, needsNote: true, needsLive: true },
  trash: { from: ['draft', 'in_review', 'approved', 'retracted'], roles: EDITORS, author: ['draft'], neverLive: true },
  restore: { from: ['trashed'], roles: EDITORS, author: ['trashed'] },
};

/** The state a move leads to; `edit` has its own rule in `statusAfterEdit`. */
export const TARGETS: Record<Exclude<Move, 'edit'>, ArticleStatus> = {
  submit: 'in_review',
  recall: 'draft',
  return: 'draft',
  approve: 'approved',
  publish: 'published',
  schedule: 'scheduled',
  unschedule: 'approved',
  retract: 'retracted',
  trash: 'trashed',
  restore: 'draft',
};

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
  const isFree = desk.hasOneEditor || rule.othersOnly?.unless.includes(article.status);
  if (rule.othersOnly && isAuthor && !isFree) return 'own_text';
  return undefined;
}

/** The moves the actor may make now, in the table's order. */
export function movesFor(article: Subject, actor: Actor, desk: Desk, ancestors: readonly number[]): Move[] {
  return MOVES.filter((move) => denialOf(move, article, actor, desk, ancestors) === undefined);
}

/** Whether a category, named with all above it, lies in what the actor is limited to. */
export function isWithin(actor: Pick<Actor, 'categoryIds'>, ancestors: readonly number[]): boolean {
  return actor.categoryIds === null || ancestors.some((id) => actor.categoryIds?.includes(id));
}

/** Where a text stands after a change: an approval holds only for a publisher's own touch-up of another's text. */
export function statusAfterEdit(article: Subject, actor: Actor): ArticleStatus {
  if (article.status === 'published' || article.status === 'retracted') return 'draft';
  if (article.status !== 'approved') return article.status;
  const mayKeep = (PUBLISHERS as readonly Role[]).includes(actor.role) && article.authorId !== actor.id;
  return mayKeep ? 'approved' : 'in_review';
}

/** Whether a role may publish, and so needs a second factor where the operator asks for one. */
export function isPublisher(role: Role): boolean {
  return (PUBLISHERS as readonly Role[]).includes(role);
}
