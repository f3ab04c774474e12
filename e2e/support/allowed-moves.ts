import type { Role } from '#domain/account/roles';
import type { ArticleStatus, Move } from '#domain/article/workflow';

type Steps = Record<ArticleStatus, Exclude<Move, 'edit'>[]>;

/** The states in which a text may be saved, and the state after it. */
type Edits = Partial<Record<ArticleStatus, ArticleStatus>>;

const NONE: Steps = {
  draft: [],
  in_review: [],
  approved: [],
  scheduled: [],
  published: [],
  retracted: [],
  trashed: [],
};

const PUBLISHER: Steps = {
  draft: ['submit', 'publish', 'schedule', 'trash'],
  in_review: ['return', 'approve', 'publish', 'schedule', 'trash'],
  approved: ['return', 'publish', 'schedule', 'trash'],
  scheduled: ['unschedule'],
  published: ['retract'],
  retracted: ['publish', 'schedule', 'trash'],
  trashed: ['restore'],
};

/** Moves with a reporter's article, independent of the table in domain/article/workflow. */
export const ALLOWED: Record<Role, Steps> = {
  reporter: { ...NONE, draft: ['submit', 'trash'], in_review: ['recall'], trashed: ['restore'] },
  editor: {
    ...NONE,
    draft: ['submit', 'trash'],
    in_review: ['return', 'approve', 'trash'],
    approved: ['return', 'trash'],
    retracted: ['trash'],
    trashed: ['restore'],
  },
  secretary: PUBLISHER,
  administrator: PUBLISHER,
};

const OWN_OF_PUBLISHER: Steps = {
  draft: ['submit', 'trash'],
  in_review: ['recall', 'trash'],
  approved: ['publish', 'schedule', 'trash'],
  scheduled: ['unschedule'],
  published: ['retract'],
  retracted: ['trash'],
  trashed: ['restore'],
};

export const AFTER: Record<Exclude<Move, 'edit'>, ArticleStatus> = {
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

const EDITED: Edits = {
  draft: 'draft',
  in_review: 'in_review',
  approved: 'in_review',
  published: 'draft',
  retracted: 'draft',
};

type Case = { role: Role; author: Role | 'other'; moves: Steps; edits: Edits };

export const CASES: Case[] = [
  { role: 'reporter', author: 'reporter', moves: ALLOWED.reporter, edits: { draft: 'draft' } },
  { role: 'reporter', author: 'other', moves: NONE, edits: {} },
  { role: 'editor', author: 'reporter', moves: ALLOWED.editor, edits: EDITED },
  {
    role: 'editor',
    author: 'editor',
    moves: {
      ...NONE,
      draft: ['submit', 'trash'],
      in_review: ['recall', 'trash'],
      approved: ['trash'],
      retracted: ['trash'],
      trashed: ['restore'],
    },
    edits: EDITED,
  },
  { role: 'secretary', author: 'reporter', moves: ALLOWED.secretary, edits: EDITED },
  { role: 'secretary', author: 'secretary', moves: OWN_OF_PUBLISHER, edits: EDITED },
  { role: 'administrator', author: 'reporter', moves: ALLOWED.administrator, edits: EDITED },
  { role: 'administrator', author: 'administrator', moves: OWN_OF_PUBLISHER, edits: EDITED },
];
