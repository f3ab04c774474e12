import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sql } from '#db/client';
import { listMenuItems } from '#db/menu';
import { readSite } from '#db/site';
import { versionOf } from '#db/version';
import { listWebLinkGroups } from '#db/web-links';
import { emptyManuscript } from '#domain/manuscript';
import type { ArticleStatus, Move, Role } from '#domain/workflow';
import { type ForgedPortal, openForgedPortal, outcomeOf, PEOPLE, type Sent, send, snapshot } from './forged-portal';

let portal: ForgedPortal;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  portal = await openForgedPortal();
});
test.afterAll(() => portal.close());

const ADMINISTRATOR: Role[] = ['administrator'];
const NOT_REPORTER: Role[] = ['editor', 'secretary', 'administrator'];

/** Who may call an action, a request that is theirs to make, and one that names what does not exist. */
type Row = { who: readonly Role[]; good: (ids: ForgedPortal['ids']) => Sent | Promise<Sent>; bad?: Sent };

const NOTHING = 987_654_321;
const form = (fields: Record<string, unknown>): Sent => ({
  form: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
});
const gone = form({ id: NOTHING });
const words = { alt: 'x', caption: 'x', credit: 'x', focalX: 0.5, focalY: 0.5 };
const ofUser = (ids: ForgedPortal['ids']) => form({ id: ids.other });

/** Every action of the desk; those of one's own account need a session only. */
const ACTIONS: Record<string, Row> = {
  createArticleAction: {
    who: PEOPLE,
    good: ({ category }) => form({ categoryId: category }),
    bad: form({ categoryId: NOTHING }),
  },
  saveArticleAction: {
    who: NOT_REPORTER,
    good: ({ article, head, category }) => ({
      args: [{ id: article, baseRevisionId: head, manuscript: { ...emptyManuscript(category), title: 'Một bài' } }],
    }),
    bad: { args: [{ id: NOTHING, baseRevisionId: 1, manuscript: emptyManuscript(1) }] },
  },
  restoreRevisionAction: {
    who: NOT_REPORTER,
    good: async ({ article, head }) => form({ id: article, revisionId: head, headRevisionId: await headOf(article) }),
    bad: form({ id: 1, revisionId: NOTHING, headRevisionId: 1 }),
  },
  moveArticleAction: {
    who: NOT_REPORTER,
    good: async ({ article }) => ({ args: [{ id: article, move: 'submit', headRevisionId: await headOf(article) }] }),
    bad: { args: [{ id: NOTHING, move: 'submit', headRevisionId: 1 }] },
  },
  bulkMoveAction: {
    who: NOT_REPORTER,
    good: ({ article }) => form({ id: article, move: 'trash' }),
    bad: form({ id: NOTHING, move: 'trash' }),
  },
  changeMediaAction: {
    who: NOT_REPORTER,
    good: ({ media }) => form({ id: media, ...words }),
    bad: form({ id: NOTHING, ...words }),
  },
  deleteMediaAction: { who: NOT_REPORTER, good: ({ media }) => form({ id: media }), bad: gone },
  saveSiteAction: {
    who: ADMINISTRATOR,
    good: async () => {
      const { id: _, logo: __, ...site } = await readSite();
      return { args: [{ ...site, version: versionOf(await readSite()), name: 'Tên mới', agency: 'Cơ quan' }] };
    },
    bad: { args: [{ version: 'old' }] },
  },
  addCategoryAction: {
    who: ADMINISTRATOR,
    good: () => ({ args: [{ parentId: null, name: 'Mới', slug: 'moi', description: '' }] }),
    bad: { args: [{ parentId: NOTHING, name: 'Mới', slug: 'moi-nua', description: '' }] },
  },
  changeCategoryAction: {
    who: ADMINISTRATOR,
    good: ({ empty }) => ({ args: [{ id: empty, name: 'Trống', slug: 'trong', description: 'x' }] }),
    bad: { args: [{ id: NOTHING, name: 'x', slug: 'x', description: '' }] },
  },
  moveCategoryAction: {
    who: ADMINISTRATOR,
    good: ({ empty, category }) => ({ args: [{ id: empty, parentId: category, beforeId: null }] }),
    bad: { args: [{ id: NOTHING, parentId: null, beforeId: null }] },
  },
  removeCategoryAction: {
    who: ADMINISTRATOR,
    good: ({ empty }) => ({ args: [{ id: empty }] }),
    bad: { args: [{ id: NOTHING }] },
  },
  saveMenuAction: {
    who: ADMINISTRATOR,
    good: async () => ({
      args: [{ version: versionOf(await listMenuItems()), entries: [{ label: 'Đầu', kind: 'url', url: '/' }] }],
    }),
    bad: { args: [{ version: 'old', entries: [] }] },
  },
  saveWebLinksAction: {
    who: ADMINISTRATOR,
    good: async () => ({
      args: [
        { version: versionOf(await listWebLinkGroups()), ungrouped: [{ title: 'x', url: 'https://x.vn' }], groups: [] },
      ],
    }),
    bad: { args: [{ version: 'old', ungrouped: [], groups: [] }] },
  },
  addPageAction: {
    who: ADMINISTRATOR,
    good: () => ({ args: [{ title: 'Trang', slug: 'trang-moi', body: emptyManuscript(1).body }] }),
    bad: { args: [{ title: 'Trang', slug: 'dashboard', body: emptyManuscript(1).body }] },
  },
  changePageAction: {
    who: ADMINISTRATOR,
    good: ({ page, pageAt }) => ({ args: [{ id: page, updatedAt: pageAt, title: 'Mới', slug: 'gioi-thieu' }] }),
    bad: { args: [{ id: NOTHING, updatedAt: '2020-01-01T00:00:00Z', title: 'x', slug: 'x' }] },
  },
  orderPagesAction: {
    who: ADMINISTRATOR,
    good: async () => ({
      args: [(await sql()`select id from pages order by id desc`).map(({ id }) => Number(id))],
    }),
    bad: { args: [[NOTHING]] },
  },
  removePageAction: {
    who: ADMINISTRATOR,
    good: ({ page }) => ({ args: [{ id: page }] }),
    bad: { args: [{ id: NOTHING }] },
  },
  addUserAction: {
    who: ADMINISTRATOR,
    good: () => form({ email: 'moi@demo.invalid', name: 'Mới', role: 'editor' }),
    bad: form({ email: 'reporter@demo.invalid', name: 'Trùng', role: 'editor' }),
  },
  changeUserAction: {
    who: ADMINISTRATOR,
    good: ({ other }) => form({ id: other, name: 'Tên mới', role: 'reporter' }),
    bad: form({ id: NOTHING, name: 'x', role: 'administrator' }),
  },
  resetPasswordAction: { who: ADMINISTRATOR, good: ofUser, bad: gone },
  resetSecondFactorAction: { who: ADMINISTRATOR, good: ofUser, bad: gone },
  signOutUserAction: { who: ADMINISTRATOR, good: ofUser, bad: gone },
  disableUserAction: { who: ADMINISTRATOR, good: ofUser, bad: gone },
  enableUserAction: { who: ADMINISTRATOR, good: ofUser, bad: gone },
  changeProfileAction: {
    who: PEOPLE,
    good: () => form({ name: 'Tên khác', locale: 'vi' }),
    bad: form({ name: '\u0007', locale: 'vi' }),
  },
  changePasswordAction: {
    who: [],
    good: () => form({ current: 'không phải', password: 'sông dài biển rộng', repeated: 'sông dài biển rộng' }),
  },
  endSessionAction: { who: [], good: () => form({ sessionId: '00000000-0000-4000-8000-000000000000' }) },
  endOtherSessionsAction: { who: PEOPLE, good: () => ({ args: [] }) },
  switchOnSecondFactorAction: { who: [], good: () => form({ code: '000000' }) },
  changeSecondFactorAction: { who: [], good: () => form({ password: 'x', code: '000000', intent: 'off' }) },
  prepareSecondFactorAction: { who: PEOPLE, good: () => ({ args: [] }) },
  signOutAction: { who: PEOPLE, good: () => ({ args: [] }) },
};

async function headOf(article: number): Promise<number> {
  const [row] = await sql()`select head_revision_id from articles where id = ${article}`;
  return Number(row?.['head_revision_id']);
}

test('every action of the desk stands in the table', () => {
  const sources = globSync('app/**/*actions.ts').map((file) => readFileSync(file, 'utf8'));
  const names = sources.flatMap((source) =>
    [...source.matchAll(/^export async function (\w+)/gm)].map(([, name]) => name),
  );
  expect(names.toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
});

/** Nothing is done for whoever signs out without a session; they are only led to sign in. */
const isHarmless = (name: string) => name === 'signOutAction';
/** What the trail of failed tries keeps is no change by the one who failed. */
const isTry = (name: string) => name === 'changePasswordAction' || name === 'changeSecondFactorAction';

const isForm = ({ who, bad }: Row) => who.length === 0 || (bad !== undefined && 'form' in bad);

for (const [name, { who, good, bad }] of Object.entries(ACTIONS)) {
  test(`${name}: by nobody, by who may not, from elsewhere, with an invented id; then twice at once`, async () => {
    test.fixme(isForm(ACTIONS[name] as Row), 'forms are not yet encoded as React does');
    const sent = await good(portal.ids);
    const before = await snapshot();
    const refused = async (from: ForgedPortal['nobody'], given: Sent, origin?: string) =>
      expect(await outcomeOf(await send(portal, from, name, given, origin)), name).not.toBe('done');

    if (!isHarmless(name)) await refused(portal.nobody, sent);
    await refused(portal.sessions.administrator, sent, 'https://evil.example');
    for (const role of PEOPLE.filter((one) => !who.includes(one) && !isTry(name)))
      await refused(portal.sessions[role], sent);
    if (bad) await refused(portal.sessions[who[0] ?? 'administrator'], bad);
    expect(await snapshot()).toBe(before);

    const last = who.at(-1);
    if (!last || isHarmless(name)) return;
    const from = portal.sessions[last];
    const answers = await Promise.all([send(portal, from, name, sent), send(portal, from, name, sent)]);
    const outcomes = await Promise.all(answers.map(outcomeOf));
    expect(outcomes).toContain('done');
    for (const outcome of outcomes) expect(['done', 'refused']).toContain(outcome);
  });
}

type Codes = Record<Exclude<ArticleStatus, never>, Move[]>;
const PUBLISHER: Codes = {
  draft: ['submit', 'publish', 'schedule', 'trash'],
  in_review: ['return', 'approve', 'publish', 'schedule', 'trash'],
  approved: ['return', 'publish', 'schedule', 'trash'],
  scheduled: ['unschedule'],
  published: ['retract'],
  retracted: ['publish', 'schedule', 'trash'],
  trashed: ['restore'],
};
const NONE: Codes = {
  draft: [],
  in_review: [],
  approved: [],
  scheduled: [],
  published: [],
  retracted: [],
  trashed: [],
};

/** What each may do with an article of the reporter's, written down apart from the table in domain/workflow. */
const ALLOWED: Record<Role, Codes> = {
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
const MOVES_SENT = [
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
];

test('every role sends every move in every state: what is not theirs is refused and changes nothing', async () => {
  test.setTimeout(240_000);
  const { ids, sessions } = portal;
  const [row] =
    await sql()`insert into articles (category_id, slug, author_id) values (${ids.category}, 'bai', ${ids.users.reporter}) returning id`;
  const id = Number(row?.['id']);
  const [revision] = await sql()`insert into revisions (article_id, category_id, slug, title, excerpt, body)
    values (${id}, ${ids.category}, 'bai', 'Một bài để chuyển đi chuyển lại', '', ${'{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Chữ."}]}]}'}::text::jsonb) returning id`;
  const head = Number(revision?.['id']);
  const at = new Date(Date.now() + 86_400_000).toISOString();
  for (const role of PEOPLE) {
    for (const [status, moves] of Object.entries(ALLOWED[role])) {
      for (const move of MOVES_SENT) {
        await sql()`update articles set status = ${status}, head_revision_id = ${head}, expires_at = null, retracted_at = null,
          live_revision_id = ${status === 'published' ? head : null}, published_at = ${status === 'published' ? new Date() : null},
          scheduled_revision_id = ${status === 'scheduled' ? head : null}, scheduled_at = ${status === 'scheduled' ? at : null}
          where id = ${id}`;
        const before = await rowOf(id);
        const input = { id, move, headRevisionId: head, note: 'Vì vậy', ...(move === 'schedule' ? { at } : {}) };
        const outcome = await outcomeOf(await send(portal, sessions[role], 'moveArticleAction', { args: [input] }));
        const isAllowed = (moves as string[]).includes(move);
        expect(outcome, `${role}, ${status}, ${move}`).toBe(isAllowed ? 'done' : 'refused');
        const isSame = (await rowOf(id)) === before;
        expect(isSame, `${role}, ${status}, ${move}`).toBe(!isAllowed);
      }
    }
  }
});

async function rowOf(id: number): Promise<string> {
  const [row] =
    await sql()`select articles::text as row, (select count(*) from audit_events) as events from articles where id = ${id}`;
  return JSON.stringify(row);
}

test('an action that is none, absurd arguments, absurd dates and texts: refused, never a fault of ours', async () => {
  const { ids, sessions, nobody } = portal;
  const none = await nobody.post('/dashboard', {
    headers: { 'next-action': 'f'.repeat(42), origin: portal.url },
    data: '[]',
  });
  expect(none.status()).toBe(404);
  const head = await headOf(ids.article);
  await sql()`update articles set status = 'draft' where id = ${ids.article}`;
  const before = await snapshot();
  const move = { id: ids.article, move: 'publish', headRevisionId: head };
  for (const args of [
    [null],
    [{ ...move, id: '__proto__' }],
    [{ ...move, move: 'constructor' }],
    [{ ...move, at: '+275760-09-13T00:00:00.000Z' }],
    [{ ...move, at: '-000001-01-01T00:00:00.000Z' }],
    [{ ...move, expiresAt: '0001-01-01T00:00:00Z' }],
    [{ ...move, headRevisionId: head - 1 }],
    [{ ...move, note: 'x'.repeat(3000) }],
  ]) {
    const outcome = await outcomeOf(await send(portal, sessions.administrator, 'moveArticleAction', { args }));
    expect(outcome, JSON.stringify(args).slice(0, 100)).toBe('refused');
  }
  expect(await snapshot()).toBe(before);
});
