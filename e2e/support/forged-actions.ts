import { TOTP } from 'otpauth';
import { notePreview } from '#db/article/previews';
import { sql } from '#db/client/client';
import { versionOf } from '#db/client/version';
import { saveFront } from '#db/front/commands';
import { findFront } from '#db/front/desk';
import { createCategory } from '#db/site/categories';
import { listMenuItems } from '#db/site/menu';
import { createPage, readSite } from '#db/site/site';
import { listWebLinkGroups } from '#db/site/web-links';
import { ROLES, type Role } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import { isoInVietnam } from '#domain/base/calendar';
import { defaultLayout } from '#domain/front/whole-layout';
import { BLANK_DETAILS } from '#domain/site/page-details';
import { tagKey } from '#domain/tags/tags';
import {
  givenArticle,
  givenDocument,
  givenMedia,
  givenUser,
  type Ids,
  manuscriptOf,
  PASSWORD,
} from '#e2e/support/forged-portal';
import { authorOf, givenAlbum, givenAuthor, givenTopic, topicOf } from '#e2e/support/forged-subjects';
import type { Sent } from '#e2e/support/server-action';
import { newSecret } from '#lib/account/second-factor';

type About = Ids & { caller: number };

type Row = {
  who: readonly Role[];
  /** No other test needs the sender's account. */
  isOwn?: true;
  good(about: About): Sent | Promise<Sent>;
  /** Values that make the good request invalid or forbidden. */
  bad(about: About, good: Sent): object[];
  /** Outcome of the second of two at once. */
  again: 'refused' | 'done';
};

const ADMINISTRATOR: Role[] = ['administrator'];
const NOT_REPORTER: Role[] = ['editor', 'secretary', 'administrator'];
const PUBLISHER: Role[] = ['secretary', 'administrator'];
const NOTHING = 987_654_321;
const SCRIPT = { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }] };
const BAD_LINK = { label: 'x', title: 'x', kind: 'url', url: 'javascript:alert(1)' };
const EMPTY = emptyManuscript(1).body;
const UUID = '00000000-0000-4000-8000-000000000000';

const args = (...values: unknown[]): Sent => ({ args: values });
const form = (fields: Record<string, unknown>): Sent => ({
  form: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
});
export function but(good: Sent, values: object): Sent {
  if ('form' in good) return form({ ...good.form, ...values });
  const [first] = good.args;
  return args(Object.assign(Array.isArray(first) ? [...first] : { ...(first as object) }, values));
}

let serial = 0;
const fresh = (word: string) => `${word}-${++serial}`;
const aUser = () => givenUser(fresh('subject'));
const anArticle = ({ users, category }: Ids) => givenArticle({ id: users.editor, role: 'editor' }, category);
const aCategory = () => createCategory({ slug: fresh('muc'), name: 'Mục' });
const aPage = async () => {
  const slug = fresh('trang');
  await createPage({ slug, title: 'Trang', body: EMPTY });
  const [page] = await sql()`select id, updated_at from pages where slug = ${slug}`;
  return { id: Number(page?.['id']), slug, updatedAt: new Date(page?.['updated_at']).toISOString() };
};
const aNote = async (): Promise<string> => {
  const [note] = await sql()`insert into rating_notes (day, kind, page_id, note)
    values ('2026-01-01', 'page', 1, ${fresh('Góp ý')}) returning id`;
  return note?.['id'];
};
const aProposal = async ({ users }: Ids): Promise<number> => {
  const headRevisionId = (await findFront())?.head ?? null;
  const editor = { id: users.editor, name: 'x', role: 'editor' as const, categoryIds: null };
  const saved = await saveFront({ layout: defaultLayout([]), note: '', headRevisionId }, editor);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value;
};
const aTopic = ({ users }: Ids) => givenTopic(users.editor, fresh('viec'));
const aSession = async (user: number): Promise<string> => {
  const [session] = await sql()`insert into sessions (user_id) values (${user}) returning id`;
  return session?.['id'];
};
const aSecret = async (user: number, isOn: boolean): Promise<TOTP> => {
  const secret = newSecret();
  await sql()`update users set second_factor_secret = ${secret},
    second_factor_at = case when ${isOn} then now() end where id = ${user}`;
  return new TOTP({ secret });
};
const aNotice = () => {
  const at = (hours: number) => isoInVietnam(new Date(Date.now() + hours * 3_600_000)).slice(0, 16);
  const times = { startsAt: at(24), endsAt: at(48) };
  return { kind: 'urgent', level: 'info', text: fresh('Thông báo'), url: '', ...times };
};
const someNotice = async () => {
  const [row] = await sql()`insert into notices (kind, level, text, shown_from, starts_at, ends_at)
    values ('urgent', 'info', 'x', now() + interval '1 day', now() + interval '1 day', now() + interval '2 days')
    returning id`;
  return { id: Number(row?.['id']), version: 1 };
};
const aTag = async () => {
  const name = fresh('Từ khóa');
  await sql()`insert into tag_spellings (written, key) values (${name}, ${tagKey(name)})`;
  return { name, slug: fresh('tu-khoa'), description: 'Một câu.' };
};
const aPublicTag = async () => {
  const { name, slug, description } = await aTag();
  const [row] = await sql()`insert into public_tags (key, name, slug, description)
    values (${tagKey(name)}, ${name}, ${slug}, ${description}) returning id`;
  return { id: Number(row?.['id']), version: 1, slug, description };
};
const anAlbum = () => ({
  ...{ title: 'Album', slug: fresh('album'), text: '', eventDate: null, place: '', author: '', coverId: null },
  pictures: [] as object[],
});
const someAlbum = async ({ users }: Ids, state: 'draft' | 'shown') => {
  const { slug } = anAlbum();
  const subject = { id: await givenAlbum(slug, state), version: 1, slug };
  await sql()`insert into album_pictures (album_id, media_id, position, alt)
    values (${subject.id}, ${await givenMedia(users.editor)}, 0, 'Cầu')`;
  return subject;
};
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
const versionOfPassword = async (user: number) =>
  versionOf((await sql()`select password_hash from users where id = ${user}`)[0]?.['password_hash']);

/** Every desk action; those on one's own account need only a session. */
export const ACTIONS: Record<string, Row> = {
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
  changeMediaAction: {
    who: NOT_REPORTER,
    async good({ users }) {
      return form({
        id: await givenMedia(users.editor),
        alt: 'x',
        caption: 'x',
        credit: 'x',
        focalX: 0.5,
        focalY: 0.5,
      });
    },
    bad: () => [{ id: NOTHING }, { alt: 'x'.repeat(501) }, { focalX: 2 }],
    again: 'done',
  },
  describeMediaAction: {
    who: NOT_REPORTER,
    good: async ({ users }) => args({ id: await givenMedia(users.editor), alt: 'Cầu mới', was: '' }),
    bad: () => [{ id: NOTHING }, { alt: '' }, { alt: 'x'.repeat(501) }, { was: 'Cầu cũ' }, { was: null }],
    again: 'done',
  },
  replaceMediaAction: {
    who: PUBLISHER,
    good: async ({ users }) =>
      form({ id: await givenDocument(users.editor), replacementId: await givenDocument(users.editor), was: '' }),
    bad: () => [{ id: NOTHING }, { replacementId: NOTHING }, { was: 'x' }],
    again: 'done',
  },
  deleteMediaAction: {
    who: NOT_REPORTER,
    good: async ({ users }) => form({ id: await givenMedia(users.editor) }),
    bad: () => [{ id: NOTHING }],
    again: 'refused',
  },
  addNoticeAction: {
    who: PUBLISHER,
    good: () => form(aNotice()),
    bad: () => [
      { kind: 'x' },
      { text: '\u200b' },
      { text: 'x'.repeat(201) },
      { url: 'javascript:alert(1)' },
      { endsAt: '' },
      { endsAt: '2001-01-01T08:00' },
      { startsAt: '275760-09-13T00:00' },
      { kind: 'downtime' },
    ],
    again: 'done',
  },
  changeNoticeAction: {
    who: PUBLISHER,
    good: async () => form({ ...aNotice(), ...(await someNotice()) }),
    bad: () => [{ id: NOTHING }, { version: 2 }, { text: '' }, { url: '//example.vn' }, { endsAt: '2001-01-01T08:00' }],
    again: 'refused',
  },
  endNoticeAction: {
    who: PUBLISHER,
    good: async () => form(await someNotice()),
    bad: () => [{ id: NOTHING }, { version: 2 }],
    again: 'refused',
  },
  addAlbumAction: {
    who: NOT_REPORTER,
    good: async ({ users }) =>
      args({ ...anAlbum(), pictures: [{ mediaId: await givenMedia(users.editor), alt: '', caption: '', credit: '' }] }),
    bad: () => [
      { title: '' },
      { slug: 'trang' },
      { slug: '../x' },
      { eventDate: '2026-02-30' },
      { text: 'x'.repeat(3001) },
      { pictures: [{ mediaId: NOTHING, alt: '', caption: '', credit: '' }] },
      { pictures: [{ mediaId: 1, alt: 'x'.repeat(501), caption: '', credit: '' }] },
    ],
    again: 'refused',
  },
  changeAlbumAction: {
    who: NOT_REPORTER,
    good: async (about) => args({ ...anAlbum(), ...(await someAlbum(about, 'draft')) }),
    bad: () => [{ id: NOTHING }, { version: 2 }, { title: '' }, { coverId: 'x' }],
    again: 'refused',
  },
  showAlbumAction: {
    who: PUBLISHER,
    good: async (about) => form(await someAlbum(about, 'draft')),
    bad: () => [{ id: NOTHING }, { version: 2 }],
    again: 'refused',
  },
  stopAlbumAction: {
    who: PUBLISHER,
    good: async (about) => form(await someAlbum(about, 'shown')),
    bad: () => [{ id: NOTHING }, { version: 2 }],
    again: 'refused',
  },
  saveSiteAction: {
    who: ADMINISTRATOR,
    async good() {
      const { id: _, logo: __, banner: ___, ...site } = await readSite();
      return args({ ...site, version: versionOf(await readSite()), name: 'Tên mới', agency: 'Cơ quan' });
    },
    bad: () => [
      { version: 'old' },
      { name: '' },
      { logoId: NOTHING },
      { bannerId: NOTHING },
      { colour: '#ffd700' },
      { colour: 'red;' },
      { socialLinks: [BAD_LINK] },
    ],
    again: 'refused',
  },
  saveFrontAction: {
    who: NOT_REPORTER,
    good: async (about) => args({ headRevisionId: await aProposal(about), note: '', layout: defaultLayout([]) }),
    bad: () => [
      { headRevisionId: NOTHING },
      { headRevisionId: null },
      { layout: defaultLayout([NOTHING]) },
      {
        layout: {
          belowTop: [],
          regions: [
            {
              kind: 'tiles',
              title: '',
              isShown: true,
              tiles: [{ ...BAD_LINK, note: '', href: 'javascript:alert(1)' }],
            },
          ],
        },
      },
      { note: 'x'.repeat(301) },
    ],
    again: 'refused',
  },
  publishFrontAction: {
    who: PUBLISHER,
    async good(about) {
      await sql()`update fronts set live_revision_id = head_revision_id`;
      return form({ headRevisionId: await aProposal(about) });
    },
    bad: () => [{ headRevisionId: NOTHING }, { headRevisionId: 'x' }],
    again: 'refused',
  },
  restoreFrontAction: {
    who: NOT_REPORTER,
    async good(about) {
      const revisionId = await aProposal(about);
      return form({ revisionId, headRevisionId: await aProposal(about) });
    },
    bad: () => [{ revisionId: NOTHING }, { headRevisionId: NOTHING }],
    again: 'refused',
  },
  addTopicAction: {
    who: NOT_REPORTER,
    good: () => args(topicOf(fresh('viec'))),
    bad: () => [
      { slug: '../x' },
      { slug: 'trang' },
      { coverId: NOTHING },
      { rule: null },
      { form: 'x' },
      { title: '' },
    ],
    again: 'refused',
  },
  changeTopicAction: {
    who: NOT_REPORTER,
    good: async (about) => args({ ...topicOf(fresh('viec')), ...(await aTopic(about)) }),
    bad: () => [
      { id: NOTHING },
      { version: NOTHING },
      { sections: [{ title: 'x', articleIds: [NOTHING] }] },
      { intro: 1 },
    ],
    again: 'refused',
  },
  showTopicAction: {
    who: PUBLISHER,
    good: async (about) => form(await aTopic(about)),
    bad: () => [{ id: NOTHING }, { version: NOTHING }, { id: 'x' }],
    again: 'refused',
  },
  stopTopicAction: {
    who: PUBLISHER,
    async good(about) {
      const topic = await aTopic(about);
      await sql()`update topics set state = 'live' where id = ${topic.id}`;
      return form(topic);
    },
    bad: () => [{ id: NOTHING }, { version: NOTHING }, { id: 'x' }],
    again: 'refused',
  },
  addCategoryAction: {
    who: ADMINISTRATOR,
    good: () => args({ parentId: null, name: 'Mới', slug: fresh('moi'), description: '' }),
    bad: () => [
      { parentId: NOTHING },
      { slug: 'tin' },
      { slug: 'dashboard' },
      { slug: '../x' },
      { name: '' },
      { look: 'x' },
    ],
    again: 'refused',
  },
  changeCategoryAction: {
    who: ADMINISTRATOR,
    good: async () => args({ id: await aCategory(), name: 'Mục', slug: fresh('muc-moi'), description: 'x' }),
    bad: () => [{ id: NOTHING }, { slug: 'tin' }, { slug: 'dashboard' }, { name: '' }],
    again: 'done',
  },
  moveCategoryAction: {
    who: ADMINISTRATOR,
    good: async ({ category }) => args({ id: await aCategory(), parentId: category, beforeId: null }),
    bad: (_, good) => [
      { id: NOTHING },
      { parentId: NOTHING },
      { beforeId: NOTHING },
      { parentId: ('args' in good && (good.args[0] as { id: number }).id) || NOTHING },
    ],
    again: 'done',
  },
  removeCategoryAction: {
    who: ADMINISTRATOR,
    good: async () => args({ id: await aCategory() }),
    bad: ({ category }) => [{ id: NOTHING }, { id: category }],
    again: 'refused',
  },
  saveMenuAction: {
    who: ADMINISTRATOR,
    good: async () =>
      args({ version: versionOf(await listMenuItems()), entries: [{ label: fresh('Đầu'), kind: 'url', url: '/' }] }),
    bad: () => [
      { version: 'old' },
      { entries: [BAD_LINK] },
      { entries: [{ label: 'x', kind: 'page', id: NOTHING }] },
      { entries: [{ label: 'x', kind: 'category', id: NOTHING }] },
    ],
    again: 'refused',
  },
  saveWebLinksAction: {
    who: ADMINISTRATOR,
    async good() {
      const ungrouped = [{ title: fresh('x'), url: 'https://x.vn' }];
      return args({ version: versionOf(await listWebLinkGroups()), ungrouped, groups: [] });
    },
    bad: () => [{ version: 'old' }, { ungrouped: [BAD_LINK] }, { groups: [{ title: 'x', links: [BAD_LINK] }] }],
    again: 'refused',
  },
  addPageAction: {
    who: ADMINISTRATOR,
    good: () => args({ title: 'Trang', slug: fresh('trang'), body: EMPTY }),
    bad: () => [
      { slug: 'dashboard' },
      { slug: 'tin' },
      { title: '' },
      { body: SCRIPT },
      { details: { template: 'x' } },
      { details: { ...BLANK_DETAILS.contact, formUrl: 'javascript:alert(1)' } },
      { details: { ...BLANK_DETAILS.contact, map: { mediaId: NOTHING, alt: 'Bản đồ', url: '' } } },
    ],
    again: 'refused',
  },
  changePageAction: {
    who: ADMINISTRATOR,
    good: async () => args({ ...(await aPage()), title: 'Mới' }),
    bad: () => [{ id: NOTHING }, { updatedAt: '2020-01-01T00:00:00Z' }, { slug: 'tin' }, { body: SCRIPT }],
    again: 'refused',
  },
  orderPagesAction: {
    who: ADMINISTRATOR,
    async good() {
      await aPage();
      return args((await sql()`select id from pages order by position desc, id desc`).map(({ id }) => Number(id)));
    },
    bad: () => [{ length: 1 }, { 0: NOTHING }],
    again: 'done',
  },
  removePageAction: {
    who: ADMINISTRATOR,
    good: async () => args({ id: (await aPage()).id }),
    bad: () => [{ id: NOTHING }],
    again: 'refused',
  },
  addUserAction: {
    who: ADMINISTRATOR,
    good: () => form({ email: `${fresh('moi')}@demo.invalid`, name: fresh('Mới'), role: 'editor' }),
    bad: () => [
      { email: 'reporter@demo.invalid' },
      { email: 'x' },
      { name: ' ' },
      { name: 'Secretary' },
      { categoryIds: 'x' },
    ],
    again: 'refused',
  },
  changeUserAction: {
    who: ADMINISTRATOR,
    good: async () => form({ id: await aUser(), name: fresh('Tên mới'), role: 'editor' }),
    bad: ({ caller }) => [{ id: NOTHING }, { id: caller }, { name: ' ' }, { name: 'Secretary' }],
    again: 'done',
  },
  resetPasswordAction: {
    who: ADMINISTRATOR,
    async good() {
      const id = await aUser();
      return form({ id, seen: await versionOfPassword(id) });
    },
    bad: ({ caller }) => [{ id: NOTHING }, { id: caller }],
    again: 'refused',
  },
  resetSecondFactorAction: {
    who: ADMINISTRATOR,
    async good() {
      const id = await aUser();
      await aSecret(id, true);
      return form({ id });
    },
    bad: ({ caller }) => [{ id: NOTHING }, { id: caller }],
    again: 'done',
  },
  signOutUserAction: {
    who: ADMINISTRATOR,
    async good() {
      const id = await aUser();
      await aSession(id);
      return form({ id });
    },
    bad: () => [{ id: NOTHING }],
    again: 'done',
  },
  setForgedAsideAction: {
    who: ADMINISTRATOR,
    async good() {
      const day = `2001-${String((++serial % 12) + 1).padStart(2, '0')}-${String((serial % 28) + 1).padStart(2, '0')}`;
      await sql()`insert into visit_days (day, views, visits) values (${day}, 900, 800)
        on conflict (day) do update set views = 900, visits = 800`;
      return form({ from: day, to: day, keepVisits: 5, keepViews: 9, reason: 'Lượt giả' });
    },
    bad: () => [
      { from: '2001-02-31' },
      { to: '1999-01-01' },
      { keepVisits: -1 },
      { keepVisits: 10 },
      { reason: '\u200b' },
    ],
    again: 'refused',
  },
  putForgedBackAction: {
    who: ADMINISTRATOR,
    async good({ users }) {
      const [row] = await sql()`insert into visit_corrections (first_day, last_day, reason, made_at, made_by)
        values ('2001-01-01', '2001-01-01', 'Lượt giả', now(), ${users.administrator}) returning id`;
      await sql()`insert into visits_set_aside (correction_id, day, path, views, visits)
        values (${row?.['id']}, '2001-01-01', '', 5, 5)`;
      return form({ id: row?.['id'] });
    },
    bad: () => [{ id: NOTHING }, { id: 0 }],
    again: 'refused',
  },
  publishTagAction: {
    who: PUBLISHER,
    good: async () => form(await aTag()),
    bad: () => [{ name: 'không ai dùng' }, { name: '' }, { slug: 'Có dấu' }, { slug: '' }, { description: ' ' }],
    again: 'refused',
  },
  changeTagAction: {
    who: PUBLISHER,
    good: async () => form({ ...(await aPublicTag()), description: 'Câu khác.' }),
    bad: () => [{ id: NOTHING }, { version: 7 }, { slug: 'a/b' }, { description: 'x'.repeat(201) }],
    again: 'refused',
  },
  unmarkTagAction: {
    who: PUBLISHER,
    async good() {
      const { id, version } = await aPublicTag();
      return form({ id, version });
    },
    bad: () => [{ id: NOTHING }, { version: 7 }, { id: 'x' }],
    again: 'refused',
  },
  addAuthorAction: {
    who: PUBLISHER,
    good: () => args(authorOf(fresh('tac-gia'))),
    bad: () => [{ name: ' ' }, { slug: 'Có dấu' }, { bylines: [] }, { email: 'a' }, { portraitId: NOTHING }],
    again: 'refused',
  },
  changeAuthorAction: {
    who: PUBLISHER,
    async good() {
      const author = authorOf(fresh('tac-gia'));
      return args({ ...author, id: await givenAuthor(author), version: 1, title: 'Phóng viên' });
    },
    bad: () => [{ id: NOTHING }, { version: 7 }, { slug: 'a/b' }, { bylines: 'x' }, { biography: 'x'.repeat(2001) }],
    again: 'refused',
  },
  removeAuthorAction: {
    who: PUBLISHER,
    good: async () => form({ id: await givenAuthor(authorOf(fresh('tac-gia'))), version: 1 }),
    bad: () => [{ id: NOTHING }, { version: 7 }, { id: 'x' }],
    again: 'refused',
  },
  markNoteReadAction: {
    who: PUBLISHER,
    good: async () => form({ id: await aNote() }),
    bad: () => [{ id: UUID }, { id: 'x' }],
    again: 'done',
  },
  deleteNoteAction: {
    who: PUBLISHER,
    good: async () => form({ id: await aNote() }),
    bad: () => [{ id: UUID }, { id: 'x' }],
    again: 'refused',
  },
  disableUserAction: {
    who: ADMINISTRATOR,
    good: async () => form({ id: await aUser() }),
    bad: ({ caller }) => [{ id: NOTHING }, { id: caller }],
    again: 'done',
  },
  enableUserAction: {
    who: ADMINISTRATOR,
    async good() {
      const id = await aUser();
      await sql()`update users set disabled_at = now() where id = ${id}`;
      return form({ id });
    },
    bad: () => [{ id: NOTHING }],
    again: 'done',
  },
  changeProfileAction: {
    who: ROLES,
    isOwn: true,
    good: () => form({ name: fresh('Tên khác'), locale: 'vi' }),
    bad: () => [{ name: '\u0007' }, { name: 'x'.repeat(101) }, { name: 'Administrator' }],
    again: 'done',
  },
  changePasswordAction: {
    who: ROLES,
    isOwn: true,
    good: () => form({ current: PASSWORD, password: 'sông dài biển rộng', repeated: 'sông dài biển rộng' }),
    bad: () => [{ current: 'không phải' }, { repeated: 'khác' }, { password: 'x', repeated: 'x' }],
    again: 'refused',
  },
  endSessionAction: {
    who: ROLES,
    isOwn: true,
    good: async ({ caller }) => form({ sessionId: await aSession(caller) }),
    bad: ({ othersSession }) => [{ sessionId: UUID }, { sessionId: othersSession }],
    again: 'refused',
  },
  endOtherSessionsAction: {
    who: ROLES,
    isOwn: true,
    async good({ caller }) {
      await aSession(caller);
      return args();
    },
    bad: () => [],
    again: 'done',
  },
  prepareSecondFactorAction: { who: ROLES, isOwn: true, good: () => args(), bad: () => [], again: 'done' },
  switchOnSecondFactorAction: {
    who: ROLES,
    isOwn: true,
    good: async ({ caller }) => form({ code: (await aSecret(caller, false)).generate() }),
    bad: () => [{ code: '' }, { code: 'abcdef' }],
    again: 'refused',
  },
  changeSecondFactorAction: {
    who: ROLES,
    isOwn: true,
    good: async ({ caller }) =>
      form({ password: PASSWORD, code: (await aSecret(caller, true)).generate(), intent: 'codes' }),
    bad: () => [{ password: 'không phải' }, { code: 'abcdef' }, { code: '' }],
    again: 'refused',
  },
  signOutAction: { who: ROLES, isOwn: true, good: () => args(), bad: () => [], again: 'done' },
};
