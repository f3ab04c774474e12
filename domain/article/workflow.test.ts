import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/account/roles';
import { ROLES, type Role } from '#domain/account/roles';
import {
  ARTICLE_STATUSES,
  denialOf,
  isPublisher,
  isWithin,
  MOVES,
  type Move,
  mainMove,
  movesFor,
  RULES,
  type Subject,
  statusAfterEdit,
} from '#domain/article/workflow';
import enAccount from '#messages/en/account';
import en from '#messages/en/editor';
import viAccount from '#messages/vi/account';
import vi from '#messages/vi/editor';

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

/** Roles that may move another user's article. */
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

const WAYS: Record<Move, [from: Subject['status'][], to: Subject['status'] | 'by its own rule']> = {
  edit: [['draft', 'in_review', 'approved', 'published', 'retracted'], 'by its own rule'],
  submit: [['draft'], 'in_review'],
  recall: [['in_review'], 'draft'],
  return: [['in_review', 'approved'], 'draft'],
  approve: [['in_review'], 'approved'],
  publish: [['draft', 'in_review', 'approved', 'retracted'], 'published'],
  schedule: [['draft', 'in_review', 'approved', 'retracted'], 'scheduled'],
  unschedule: [['scheduled'], 'approved'],
  retract: [[...ARTICLE_STATUSES], 'retracted'],
  trash: [['draft', 'in_review', 'approved', 'retracted'], 'trashed'],
  restore: [['trashed'], 'draft'],
};

test.each(MOVES)('who may %s does so from its states alone, and comes where it leads', (move) => {
  const [from, to] = WAYS[move];
  const own = { authorId: RULES[move].roles.length === 0 ? 2 : 1, isLive: move === 'retract' };
  for (const status of ARTICLE_STATUSES) {
    const denial = denialOf(move, article(status, own), actor('administrator'), desk, ANCESTORS);
    expect(denial, status).toBe(from.includes(status) ? undefined : 'wrong_status');
  }
  expect(RULES[move].to ?? 'by its own rule').toBe(to);
});

test.each([
  ['vi', vi.editor, viAccount.account],
  ['en', en.editor, enAccount.account],
])('every move has its words: %s', (_, { moves, events, done, moveHints }, { audit }) => {
  const lacking = MOVES.flatMap((move) => {
    const { to, asks, needsNote, isSeen } = RULES[move];
    const said: Record<string, Record<string, string>> = { moves, events, audit: audit.actions.article };
    if (to) said['done'] = done;
    if (asks || needsNote) said['moveHints'] = moveHints;
    const unsaid = Object.keys(said).filter((place) => !said[place]?.[move]);
    if (isSeen && !(`${move}Unseen` in done)) unsaid.push(`${move}Unseen`);
    return unsaid.map((place) => `${move} has no words in ${place}`);
  });
  expect(lacking).toEqual([]);
});

test('what is taken from readers or given back to its author goes with a reason', () => {
  expect(MOVES.filter((move) => RULES[move].needsNote)).toEqual(['return', 'retract']);
});

test('secretaries and administrators let readers see, nobody else', () => {
  expect(ROLES.filter(isPublisher)).toEqual(['secretary', 'administrator']);
});

test('a reporter is told that another’s article is not theirs, and of their own what its state forbids', () => {
  const check = (authorId: number, move: Move) =>
    denialOf(move, article('in_review', { authorId }), actor('reporter', 1), desk, ANCESTORS);
  expect([check(2, 'edit'), check(1, 'publish'), check(1, 'edit')]).toEqual(['forbidden', 'forbidden', 'wrong_status']);
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
  test('two editors are enough for four eyes', () => {
    const two = { editorIds: [2, 3] };
    const may = (move: Move, id: number, subject: Subject) =>
      denialOf(move, subject, actor('editor', id), two, ANCESTORS);
    expect(may('return', 2, own('in_review'))).toBe('own_text');
    const shared = article('in_review', { writerIds: [3, 2] });
    expect([may('approve', 3, shared), may('approve', 2, shared)]).toEqual([undefined, 'own_text']);
  });
  test('while one editor wrote none of it, nobody who did may, whoever wrote last', () => {
    const shared = article('in_review', { writerIds: [2, 3] });
    const may = (id: number) => denialOf('approve', shared, actor('editor', id), desk, ANCESTORS);
    expect([may(2), may(3), may(4)]).toEqual(['own_text', 'own_text', undefined]);
  });
  test('an approval lets its author set the hour, too', () => {
    expect(denialOf('schedule', own('approved'), actor('secretary'), desk, ANCESTORS)).toBeUndefined();
    expect(denialOf('schedule', own('draft'), actor('secretary'), desk, ANCESTORS)).toBe('own_text');
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
  test('who has none lies within all, also where there is no category above', () => {
    expect(isWithin({ categoryIds: null }, [])).toBe(true);
    expect(isWithin({ categoryIds: [7] }, [])).toBe(false);
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
  expect(statusAfterEdit(article('draft'))).toBe('draft');
});

test('of what may be done one move is the primary action: it leads furthest', () => {
  const moves = movesFor(article('in_review', { isLive: false }), actor('administrator', 2), desk, ANCESTORS);
  expect(moves).toEqual(expect.arrayContaining(['approve', 'publish']));
  expect(mainMove(moves)).toBe('publish');
  expect(mainMove(['return', 'approve'])).toBe('approve');
  expect(mainMove(['trash', 'retract'])).toBeUndefined();
});
