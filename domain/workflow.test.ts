import { describe, expect, test } from 'vitest';
import {
  type Actor,
  ARTICLE_STATUSES,
  denialOf,
  MOVES,
  type Move,
  movesFor,
  ROLES,
  type Role,
  type Subject,
  statusAfterEdit,
} from '#domain/workflow';

const ANCESTORS = [7, 3];
const desk = { editorIds: [2, 3, 4] };

const actor = (role: Role, id = 2, categoryIds: number[] | null = null): Actor => ({
  id,
  name: role,
  role,
  categoryIds,
});
const article = (status: Subject['status'], more: Partial<Subject> = {}): Subject => ({
  status,
  authorId: 1,
  writerIds: [1],
  categoryId: 7,
  isLive: status === 'published',
  ...more,
});

/** Who may make a move with another's article, where its state allows it. */
const OTHERS: Record<Move, Role[]> = {
  edit: ['editor', 'secretary', 'administrator'],
  submit: ['editor', 'secretary', 'administrator'],
  recall: [],
  return: ['editor', 'secretary', 'administrator'],
  approve: ['editor', 'secretary', 'administrator'],
  publish: ['secretary', 'administrator'],
  schedule: ['secretary', 'administrator'],
  unschedule: ['secretary', 'administrator'],
  retract: ['secretary', 'administrator'],
  trash: ['editor', 'secretary', 'administrator'],
  restore: ['editor', 'secretary', 'administrator'],
};

/** The moves of an author in each state, by role. */
const OWN_REPORTER: Partial<Record<Subject['status'], Move[]>> = {
  draft: ['edit', 'submit', 'trash'],
  in_review: ['recall'],
  trashed: ['restore'],
};

describe('with another’s article', () => {
  test.each(MOVES)('%s', (move) => {
    const may = ROLES.filter((role) =>
      ARTICLE_STATUSES.some((status) => {
        const subjects = [article(status, { isLive: true }), article(status, { isLive: false })];
        return subjects.some((subject) => denialOf(move, subject, actor(role), desk, ANCESTORS) === undefined);
      }),
    );
    expect(may).toEqual(OTHERS[move]);
  });
});

test.each(ARTICLE_STATUSES)('a reporter with their own article that is %s', (status) => {
  expect(movesFor(article(status, { isLive: false }), actor('reporter', 1), desk, ANCESTORS)).toEqual(
    OWN_REPORTER[status] ?? [],
  );
});

describe('four eyes', () => {
  const own = (status: Subject['status']) => article(status, { authorId: 2, writerIds: [2] });
  test('nobody approves, returns or publishes their own text', () => {
    for (const move of ['approve', 'return', 'publish', 'schedule'] as const) {
      expect(denialOf(move, own('in_review'), actor('administrator'), desk, ANCESTORS)).toBe('own_text');
    }
  });
  test('once another approved it, its author may publish it', () => {
    expect(denialOf('publish', own('approved'), actor('secretary'), desk, ANCESTORS)).toBeUndefined();
  });
  test('where there is one editor only, nobody else could', () => {
    const alone = { editorIds: [2] };
    expect(denialOf('publish', own('draft'), actor('administrator'), alone, ANCESTORS)).toBeUndefined();
    expect(denialOf('return', own('in_review'), actor('administrator'), alone, ANCESTORS)).toBeUndefined();
  });
  test('who wrote any of another’s text is an author of it', () => {
    const rewritten = article('draft', { writerIds: [1, 2] });
    for (const move of ['publish', 'schedule'] as const) {
      expect(denialOf(move, rewritten, actor('secretary'), desk, ANCESTORS)).toBe('own_text');
      expect(denialOf(move, rewritten, actor('secretary', 3), desk, ANCESTORS)).toBeUndefined();
    }
  });
  test('who began a text that another wrote anew may let readers see it', () => {
    const anew = article('draft', { authorId: 2, writerIds: [3], isLive: true });
    expect(denialOf('publish', anew, actor('secretary'), desk, ANCESTORS)).toBeUndefined();
  });
  test('where everybody wrote part of it, all but the last may', () => {
    const shared = article('in_review', { writerIds: [3, 4, 2, 1] });
    const may = (id: number) => denialOf('approve', shared, actor('editor', id), desk, ANCESTORS);
    expect([may(3), may(4), may(2)]).toEqual([undefined, undefined, 'own_text']);
  });
});

describe('limits to categories', () => {
  test('hold for the category and all below it', () => {
    const check = (ids: number[]) =>
      denialOf('approve', article('in_review'), actor('editor', 2, ids), desk, ANCESTORS);
    expect([check([7]), check([3]), check([4]), check([])]).toEqual([
      undefined,
      undefined,
      'outside_categories',
      'outside_categories',
    ]);
  });
});

test('what readers see is not put in the trash, and only that is retracted', () => {
  const live = article('draft', { isLive: true });
  expect(denialOf('trash', live, actor('administrator'), desk, ANCESTORS)).toBe('live');
  expect(denialOf('retract', live, actor('administrator'), desk, ANCESTORS)).toBeUndefined();
  expect(denialOf('retract', article('draft'), actor('administrator'), desk, ANCESTORS)).toBe('wrong_status');
});

test('a change takes an approval back', () => {
  expect(statusAfterEdit(article('approved'))).toBe('in_review');
  expect(statusAfterEdit(article('published'))).toBe('draft');
  expect(statusAfterEdit(article('retracted'))).toBe('draft');
  expect(statusAfterEdit(article('in_review'))).toBe('in_review');
});
