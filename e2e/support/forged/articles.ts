import { notePreview } from '#db/article/previews';
import { sql } from '#db/client/client';
import { ROLES } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import { args, form, fresh, NOT_REPORTER, NOTHING, PUBLISHER, type Row, SCRIPT } from '#e2e/support/forged/row';
import { givenArticle, type Ids, manuscriptOf } from '#e2e/support/forged-portal';

const anArticle = ({ users, category }: Ids) => givenArticle({ id: users.editor, role: 'editor' }, category);
const aLiveArticle = async (about: Ids) => {
  const { id, head } = await anArticle(about);
  await sql()`update articles set live_revision_id = ${head}, published_at = now(), status = 'published' where id = ${id}`;
  return id;
};
const aCorrection = async (about: Ids) => {
  const [row] = await sql()`insert into corrections (article_id, kind, text, form_key)
    values (${await aLiveArticle(about)}, 'error', 'Số liệu đã sửa.', gen_random_uuid()) returning id`;
  return Number(row?.['id']);
};

export const ARTICLES_ACTIONS: Record<string, Row> = {
  createArticleAction: {
    who: ROLES,
    good: ({ category }) => form({ categoryId: category, key: fresh('').slice(1).padStart(32, 'a') }),
    bad: () => [{ categoryId: NOTHING }],
    again: 'done',
  },
  saveArticleAction: {
    who: NOT_REPORTER,
    async good(about) {
      const { id, head } = await anArticle(about);
      return args({ id, baseRevisionId: head, manuscript: manuscriptOf(about.category, 'Một bài đã sửa') });
    },
    bad: ({ users, category }) => [
      { id: NOTHING },
      { baseRevisionId: 1 },
      { userId: users.reporter },
      { manuscript: emptyManuscript(NOTHING) },
      { manuscript: { ...emptyManuscript(category), body: SCRIPT } },
      { manuscript: { ...emptyManuscript(category), coverId: NOTHING } },
    ],
    again: 'done',
  },
  takeFileWordsAction: {
    who: NOT_REPORTER,
    async good(about) {
      const { id, head } = await anArticle(about);
      return args({ id, headRevisionId: head });
    },
    bad: ({ users }) => [{ id: NOTHING }, { headRevisionId: 1 }, { userId: users.reporter }],
    again: 'refused',
  },
  endPreviewsAction: {
    who: NOT_REPORTER,
    async good(about) {
      const { id, head } = await anArticle(about);
      const maker = { articleId: id, userId: about.users.editor };
      await notePreview({ ...maker, revisionId: head, issuedAt: new Date() });
      return form(maker);
    },
    bad: () => [{ articleId: NOTHING }, { userId: NOTHING }, { userId: 'x' }],
    again: 'done',
  },
  addCorrectionAction: {
    who: PUBLISHER,
    good: async (about) =>
      form({
        articleId: await aLiveArticle(about),
        kind: 'error',
        text: 'Số hộ đúng là 48, không phải 84.',
        key: fresh('').slice(1).padStart(32, 'b'),
      }),
    bad: ({ article }) => [
      { articleId: NOTHING },
      { articleId: article },
      { kind: 'x' },
      { text: '\u200b' },
      { text: 'x'.repeat(1001) },
      { key: 'x' },
    ],
    again: 'done',
  },
  withdrawCorrectionAction: {
    who: PUBLISHER,
    good: async (about) => form({ id: await aCorrection(about), reason: 'Đính chính nhầm bài.' }),
    bad: () => [{ id: NOTHING }, { id: 'x' }, { reason: '' }, { reason: 'x'.repeat(501) }],
    again: 'refused',
  },
  restoreRevisionAction: {
    who: NOT_REPORTER,
    async good(about) {
      const { id, first, head } = await anArticle(about);
      return form({ id, revisionId: first, headRevisionId: head });
    },
    bad: ({ article }) => [{ id: NOTHING }, { id: article }, { revisionId: NOTHING }, { headRevisionId: 1 }],
    again: 'done',
  },
  moveArticleAction: {
    who: NOT_REPORTER,
    async good(about) {
      const { id, head } = await anArticle(about);
      return args({ id, move: 'submit', headRevisionId: head });
    },
    bad: ({ users, article }) => [
      { id: NOTHING },
      { id: article },
      { headRevisionId: 1 },
      { userId: users.reporter },
      { move: 'edit' },
      { move: 'retract' },
      { at: '+275760-09-13T00:00:00.000Z' },
      { at: '-000001-01-01T00:00:00.000Z' },
      { expiresAt: '0001-01-01T00:00:00Z' },
      { note: 'x'.repeat(3000) },
    ],
    again: 'refused',
  },
  bulkMoveAction: {
    who: NOT_REPORTER,
    async good(about) {
      const { id, head } = await anArticle(about);
      return form({ article: `${id}-${head}`, move: 'trash' });
    },
    bad: ({ article }) => [
      { article: `${NOTHING}-1` },
      { article: `${article}-1` },
      { article },
      { move: 'edit' },
      { move: 'retract' },
      { note: 'x'.repeat(3000) },
    ],
    again: 'refused',
  },
};
