import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findLiveArticle } from '#db/article/articles';
import { createArticle, restoreRevision, saveRevision } from '#db/article/commands';
import { listWaiting } from '#db/article/desk-home';
import { listArticleEvents, listDeskArticles } from '#db/article/desk-list';
import { findDraft, saveDraft } from '#db/article/drafts';
import { type MoveInput, moveArticle } from '#db/article/moves';
import { findDeskArticle, listRevisions, manuscriptOf, newestOfOthers } from '#db/article/rows';
import { applySchedule } from '#db/article/schedule';
import { sql } from '#db/client/client';
import { searchArticles } from '#db/search/search';
import type { Actor } from '#domain/account/roles';
import { emptyManuscript, type Manuscript } from '#domain/article/manuscript';
import { parseSearchQuery } from '#domain/search/query';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('article_commands');

const cast = {} as Record<'trang' | 'ha' | 'bao' | 'an' | 'limited', Actor>;
let news = 0;
let farming = 0;

beforeAll(async () => {
  news = await givenCategory('tin-tuc');
  farming = await givenCategory('nong-nghiep', news);
  const other = await givenCategory('khac');
  cast.trang = await givenUser('trang', 'reporter');
  cast.ha = await givenUser('ha', 'editor');
  cast.bao = await givenUser('bao', 'secretary');
  cast.an = await givenUser('an', 'administrator');
  cast.limited = await givenUser('limited', 'editor', [other]);
});

const written = (title: string): Manuscript => ({
  ...emptyManuscript(farming),
  title,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `Nội dung của ${title}.` }] }] },
});

async function head(id: number) {
  const article = await findDeskArticle(id);
  if (!article) throw new Error('no article');
  return article;
}

async function givenManuscript(title: string, actor = cast.trang): Promise<number> {
  const created = await createArticle(farming, actor);
  if (!created.ok) throw new Error(created.reason);
  const id = created.value;
  const saved = await saveRevision({ id, baseRevisionId: (await head(id)).head.id, manuscript: written(title) }, actor);
  expect(saved.ok).toBe(true);
  return id;
}

async function make(id: number, move: MoveInput['move'], actor: Actor, more: Partial<MoveInput> = {}) {
  const article = await findDeskArticle(id);
  return moveArticle({ id, move, headRevisionId: article?.head.id ?? 0, note: 'Vì vậy', ...more }, actor);
}

describe('beginning', () => {
  const key = 'b'.repeat(32);
  const begun = async () => Number((await sql()`select count(*) from articles`)[0]?.['count']);

  test('twice at once with one key begins one article', async () => {
    const before = await begun();
    const answers = await Promise.all([
      createArticle(farming, cast.trang, key),
      createArticle(farming, cast.trang, key),
    ]);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
    expect(await begun()).toBe(before + 1);
  });
  test('with another’s key gives nothing away', async () => {
    const before = await begun();
    expect(await createArticle(farming, cast.ha, key)).toEqual({ ok: false, reason: 'not_found' });
    expect(await begun()).toBe(before);
  });
});

describe('saving', () => {
  test('makes a revision, an address, and leaves what was there', async () => {
    const id = await givenManuscript('Mùa vụ mới');
    const article = await head(id);
    expect(article.head).toMatchObject({ title: 'Mùa vụ mới', slug: 'mua-vu-moi', createdBy: cast.trang.id });
    expect(article.row).toMatchObject({ slug: 'mua-vu-moi', categoryId: farming, status: 'draft' });
    expect(await listRevisions(id)).toHaveLength(2);
  });
  test('from a stale head is refused, and changes nothing', async () => {
    const id = await givenManuscript('Bài hai người');
    const base = (await head(id)).head.id;
    expect(await saveRevision({ id, baseRevisionId: base, manuscript: written('Của Hà') }, cast.ha)).toMatchObject({
      ok: true,
    });
    const late = await saveRevision({ id, baseRevisionId: base, manuscript: written('Của Trang') }, cast.trang);
    expect(late).toEqual({ ok: false, reason: 'stale' });
    expect((await head(id)).head.title).toBe('Của Hà');
  });
  test('twice at once makes one revision', async () => {
    const id = await givenManuscript('Bấm hai lần');
    const input = { id, baseRevisionId: (await head(id)).head.id, manuscript: written('Bấm hai lần nữa') };
    const answers = await Promise.all([saveRevision(input, cast.trang), saveRevision(input, cast.trang)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await listRevisions(id)).toHaveLength(3);
  });
  test('another’s text, a category out of reach, an invented one', async () => {
    const id = await givenManuscript('Của người khác', cast.ha);
    const baseRevisionId = (await head(id)).head.id;
    const save = (manuscript: Manuscript, actor: Actor) => saveRevision({ id, baseRevisionId, manuscript }, actor);
    expect(await save(written('x'), cast.trang)).toMatchObject({ reason: 'forbidden' });
    expect(await save(written('x'), cast.limited)).toMatchObject({ reason: 'outside_categories' });
    expect(await save({ ...written('x'), categoryId: 999_999 }, cast.ha)).toMatchObject({ reason: 'not_found' });
    expect(await saveRevision({ id: 999_999, baseRevisionId, manuscript: written('x') }, cast.an)).toMatchObject({
      reason: 'not_found',
    });
  });
  test('that shows a file which is not there is refused', async () => {
    const id = await givenManuscript('Ảnh đã xóa');
    const baseRevisionId = (await head(id)).head.id;
    const figure = { type: 'figure' as const, attrs: { mediaId: 999_999, alt: '' } };
    const body = { type: 'doc' as const, content: [figure] };
    for (const part of [{ body }, { coverId: 999_999 }]) {
      const manuscript = { ...written('Ảnh đã xóa'), ...part };
      expect(await saveRevision({ id, baseRevisionId, manuscript }, cast.trang)).toEqual({
        ok: false,
        reason: 'media_gone',
      });
    }
    expect((await head(id)).head.id).toBe(baseRevisionId);
  });
  test('restores an earlier revision as a new one', async () => {
    const id = await givenManuscript('Bản đầu');
    const first = (await head(id)).head;
    await saveRevision({ id, baseRevisionId: first.id, manuscript: written('Bản sau') }, cast.trang);
    const { head: second } = await head(id);
    const restored = await restoreRevision({ id, revisionId: first.id, headRevisionId: second.id }, cast.trang);
    expect(restored.ok).toBe(true);
    expect(manuscriptOf((await head(id)).head)).toEqual(manuscriptOf(first));
    expect(await listRevisions(id)).toHaveLength(4);
    const foreign = await givenManuscript('Bài khác');
    const stolen = { id: foreign, revisionId: first.id, headRevisionId: (await head(foreign)).head.id };
    expect(await restoreRevision(stolen, cast.trang)).toMatchObject({ reason: 'not_found' });
  });
  test('a revision can never be changed', async () => {
    await expect(sql()`update revisions set title = 'x'`).rejects.toThrow('append-only');
    await expect(sql()`delete from revisions`).rejects.toThrow('append-only');
    await expect(sql()`truncate revisions cascade`).rejects.toThrow('append-only');
  });
});

describe('moving', () => {
  test('a life through four hands', async () => {
    const id = await givenManuscript('Qua bốn người');
    expect(await make(id, 'submit', cast.trang)).toMatchObject({ ok: true, value: { status: 'in_review' } });
    expect(await make(id, 'return', cast.ha)).toMatchObject({ ok: true, value: { status: 'draft' } });
    await make(id, 'submit', cast.trang);
    expect(await make(id, 'approve', cast.trang)).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await make(id, 'approve', cast.ha)).toMatchObject({ ok: true, value: { status: 'approved' } });
    expect(await make(id, 'publish', cast.ha)).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await make(id, 'publish', cast.bao)).toMatchObject({ ok: true, value: { status: 'published' } });
    expect(await findLiveArticle(id)).toMatchObject({ title: 'Qua bốn người', slug: 'qua-bon-nguoi' });
    expect(await make(id, 'retract', cast.an)).toMatchObject({ ok: true, value: { status: 'retracted' } });
    expect(await findLiveArticle(id)).toBeUndefined();
    const events = (await listArticleEvents(id)).map(({ action }) => action);
    expect(events).toEqual(
      ['retract', 'publish', 'approve', 'submit', 'return', 'submit', 'edit', 'create'].map(
        (move) => `article.${move}`,
      ),
    );
  });
  test('nobody approves or publishes their own text', async () => {
    const id = await givenManuscript('Của thư ký', cast.bao);
    expect(await make(id, 'publish', cast.bao)).toMatchObject({ reason: 'own_text' });
    await make(id, 'submit', cast.bao);
    expect(await make(id, 'approve', cast.bao)).toMatchObject({ reason: 'own_text' });
    await make(id, 'approve', cast.ha);
    expect(await make(id, 'publish', cast.bao)).toMatchObject({ ok: true });
  });
  test('readers keep the live text while it is being reworked', async () => {
    const id = await givenManuscript('Đang hiển thị');
    await make(id, 'publish', cast.bao);
    const { head: live } = await head(id);
    await saveRevision({ id, baseRevisionId: live.id, manuscript: written('Sửa sau khi đăng') }, cast.ha);
    expect((await head(id)).row).toMatchObject({ status: 'draft', liveRevisionId: live.id, slug: 'dang-hien-thi' });
    expect(await findLiveArticle(id)).toMatchObject({ title: 'Đang hiển thị' });
    expect(await make(id, 'trash', cast.ha)).toMatchObject({ reason: 'live' });
    await make(id, 'publish', cast.bao);
    expect(await findLiveArticle(id)).toMatchObject({ title: 'Sửa sau khi đăng', slug: 'sua-sau-khi-dang' });
  });
  test('a text that changed since it was seen is not published', async () => {
    const id = await givenManuscript('Đã đổi');
    const seen = (await head(id)).head.id;
    await saveRevision({ id, baseRevisionId: seen, manuscript: written('Đã đổi lần nữa') }, cast.trang);
    expect(await make(id, 'publish', cast.bao, { headRevisionId: seen })).toMatchObject({ reason: 'stale' });
  });
  test('a text with a fault is not published', async () => {
    const created = await createArticle(farming, cast.trang);
    expect(await make(created.ok ? created.value : 0, 'publish', cast.bao)).toMatchObject({ reason: 'not_ready' });
  });
  test('twice at once happens once', async () => {
    const id = await givenManuscript('Hai lần một lúc');
    const answers = await Promise.all([make(id, 'publish', cast.bao), make(id, 'publish', cast.an)]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const published = (await listArticleEvents(id)).filter(({ action }) => action === 'article.publish');
    expect(published).toHaveLength(1);
  });
  test('on a machine whose clock is wrong goes by the database’s', async () => {
    const id = await givenManuscript('Đồng hồ sai');
    await make(id, 'submit', cast.trang);
    const soon = new Date(Date.now() + 3_600_000);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    try {
      await make(id, 'approve', cast.ha);
      expect(await make(id, 'schedule', cast.bao, { at: soon })).toMatchObject({ ok: true });
      await make(id, 'unschedule', cast.bao);
      expect(await make(id, 'publish', cast.bao)).toMatchObject({ ok: true });
      expect(await findLiveArticle(id)).toMatchObject({ title: 'Đồng hồ sai' });
    } finally {
      vi.useRealTimers();
    }
  });
  test('why is asked for', async () => {
    const id = await givenManuscript('Không lý do');
    await make(id, 'publish', cast.bao);
    expect(await make(id, 'retract', cast.bao, { note: '  ' })).toMatchObject({ reason: 'note_required' });
  });
});

describe('the schedule', () => {
  const soon = (ms: number) => new Date(Date.now() + ms);
  test('a past time, an end before the beginning', async () => {
    const id = await givenManuscript('Giờ sai');
    expect(await make(id, 'schedule', cast.bao, { at: soon(-1000) })).toMatchObject({ reason: 'not_in_future' });
    const inverted = { at: soon(60_000), expiresAt: soon(30_000) };
    expect(await make(id, 'schedule', cast.bao, inverted)).toMatchObject({ reason: 'expires_too_soon' });
  });
  test('fires at its time, once on several nodes, and takes away what expires', async () => {
    const id = await givenManuscript('Đúng giờ');
    await make(id, 'schedule', cast.bao, { at: soon(800), expiresAt: soon(2000) });
    expect(await applySchedule()).toBe(0);
    expect(await findLiveArticle(id)).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 900));
    const claims = await Promise.all([applySchedule(), applySchedule(), applySchedule()]);
    expect(claims.reduce((sum, claimed) => sum + claimed, 0)).toBe(1);
    expect(await findLiveArticle(id)).toMatchObject({ title: 'Đúng giờ' });
    expect((await head(id)).row).toMatchObject({ status: 'published', scheduledAt: null });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await findLiveArticle(id)).toBeUndefined();
    expect(await applySchedule()).toBe(1);
    expect((await head(id)).row).toMatchObject({ status: 'retracted', liveRevisionId: null });
  });
  test('waits for whoever holds one of several, and for nobody else meanwhile', async () => {
    const ids = [await givenManuscript('Một'), await givenManuscript('Hai')];
    for (const id of ids.toReversed()) await make(id, 'schedule', cast.bao, { at: soon(60_000) });
    await sql()`update articles set scheduled_at = now() - id * interval '1 second' where id = any(${ids})`;
    const [one = 0, two = 0] = ids;
    const fired = await sql().begin(async (tx) => {
      await tx`select from articles where id = ${one} for update`;
      const firing = applySchedule();
      await expect.poll(() => countWaiting('Lock')).toBe(1);
      await tx`select from articles where id = ${two} for update nowait`;
      return { firing };
    });
    expect(await fired.firing).toBe(2);
  });
  test('a scheduled text is not edited behind its approval', async () => {
    const id = await givenManuscript('Khóa khi hẹn giờ');
    await make(id, 'schedule', cast.bao, { at: soon(3_600_000) });
    const input = { id, baseRevisionId: (await head(id)).head.id, manuscript: written('x') };
    expect(await saveRevision(input, cast.ha)).toMatchObject({ reason: 'wrong_status' });
    expect(await make(id, 'unschedule', cast.bao)).toMatchObject({ ok: true, value: { status: 'approved' } });
  });
});

describe('drafts', () => {
  test('are kept for each who types, tell who else does, and go with the save', async () => {
    const id = await givenManuscript('Nháp');
    const baseRevisionId = (await head(id)).head.id;
    await saveDraft({ articleId: id, baseRevisionId, content: written('Nháp của Trang') }, cast.trang);
    const kept = await saveDraft({ articleId: id, baseRevisionId, content: written('Nháp của Hà') }, cast.ha);
    expect(kept).toMatchObject({ ok: true, value: { headRevisionId: baseRevisionId, others: ['trang'] } });
    expect((await findDraft(id, cast.trang.id))?.content.title).toBe('Nháp của Trang');
    await saveRevision({ id, baseRevisionId, manuscript: written('Nháp của Trang') }, cast.trang);
    expect(await findDraft(id, cast.trang.id)).toBeUndefined();
    expect((await findDraft(id, cast.ha.id))?.content.title).toBe('Nháp của Hà');
  });
  test('that say what was saved already are none, however late they come', async () => {
    const id = await givenManuscript('Nháp muộn');
    const baseRevisionId = (await head(id)).head.id;
    const content = written('Nháp muộn, sửa rồi');
    await saveRevision({ id, baseRevisionId, manuscript: content }, cast.trang);
    for (const late of [content, { ...content, slug: (await head(id)).head.slug }]) {
      expect(await saveDraft({ articleId: id, baseRevisionId, content: late }, cast.trang)).toMatchObject({ ok: true });
      expect(await findDraft(id, cast.trang.id)).toBeUndefined();
    }
  });
  test('typed on after a save go on from it, unheard as it was; not past what another wrote, nor another window', async () => {
    const id = await givenManuscript('Lưu rồi gõ tiếp');
    const base = (await head(id)).head.id;
    const saved = await saveRevision({ id, baseRevisionId: base, manuscript: written('Lưu một') }, cast.trang);
    if (!saved.ok) throw new Error(saved.reason);
    const own = saved.value.revisionId;
    const typed = { articleId: id, baseRevisionId: base, content: written('Gõ tiếp') };
    const keptFrom = async (isAfterSave: boolean, by = cast.trang) => {
      const kept = await saveDraft({ ...typed, isAfterSave }, by);
      return [kept.ok && kept.value.baseRevisionId, (await findDraft(id, by.id))?.baseRevisionId];
    };
    expect(await keptFrom(false)).toEqual([base, base]);
    expect(await keptFrom(true, cast.ha)).toEqual([base, base]);
    expect(await keptFrom(true)).toEqual([own, own]);
    expect(await newestOfOthers(id, cast.trang.id)).toBe(0);

    const input = { id, baseRevisionId: base, manuscript: written('Lưu hai') };
    expect(await saveRevision(input, cast.trang)).toEqual({ ok: false, reason: 'stale' });
    const again = await saveRevision({ ...input, isAfterSave: true }, cast.trang);
    if (!again.ok) throw new Error(again.reason);

    const theirs = { id, baseRevisionId: again.value.revisionId, manuscript: written('Của Hà') };
    const between = await saveRevision(theirs, cast.ha);
    if (!between.ok) throw new Error(between.reason);
    expect(await keptFrom(true)).toEqual([base, base]);
    expect(await saveRevision({ ...input, isAfterSave: true }, cast.trang)).toEqual({ ok: false, reason: 'stale' });
    expect(await newestOfOthers(id, cast.trang.id)).toBe(between.value.revisionId);
  });
  test('of one window take no place of what another has kept unseen, nor does a save', async () => {
    const id = await givenManuscript('Hai cửa sổ');
    const base = (await head(id)).head.id;
    const keep = (title: string, windowId?: string, after: Date | null = null) => {
      const typedIn = windowId ? { windowId, formerId: windowId === 'c' ? 'b' : null, after } : undefined;
      return saveDraft({ articleId: id, baseRevisionId: base, content: written(title), typedIn }, cast.trang);
    };
    const kept = async (...given: Parameters<typeof keep>) => {
      const result = await keep(...given);
      return result.ok ? result.value.savedAt : result.reason;
    };
    const first = (await kept('Gõ ở máy này', 'a')) as Date;
    expect(await kept('Gõ ở điện thoại', 'b')).toBe('other_window');
    expect(await kept('Gõ ở máy này', 'b')).toBeInstanceOf(Date);
    expect(await kept('Gõ tiếp ở máy này', 'a', first)).toBe('other_window');
    const [seen] = [await findDraft(id, cast.trang.id)];
    const input = { id, baseRevisionId: base, manuscript: written('Lưu ở máy này') };
    const after = seen?.savedAt ?? null;
    const save = (windowId: string, then: Date | null) =>
      saveRevision({ ...input, typedIn: { windowId, formerId: null, after: then } }, cast.trang);
    expect(await save('a', first)).toEqual({ ok: false, reason: 'other_window' });
    expect((await findDraft(id, cast.trang.id))?.content.title).toBe('Gõ ở máy này');
    expect(await kept('Gõ ở điện thoại', 'c', after)).toBeInstanceOf(Date);
    expect(await kept('Gõ lại, câu trả lời trước bị mất', 'c')).toBeInstanceOf(Date);
    // What a server of the release before keeps has its time, and the window of the draft before.
    await sql()`update drafts set saved_at = 'epoch'`;
    expect(await kept('Gõ tiếp', 'c')).toBe('other_window');
    await sql()`delete from drafts`;
    expect(await kept('Gõ rồi tải lại trang', 'b')).toBeInstanceOf(Date);
    expect(await kept('Gõ tiếp sau khi tải lại', 'c')).toBeInstanceOf(Date);
    // Pages of the release before say no window.
    expect(await kept('Trang mở từ bản trước')).toBeInstanceOf(Date);
    expect(await kept('Gõ ở điện thoại', 'b', after)).toBe('other_window');
    expect(await save('a', (await findDraft(id, cast.trang.id))?.savedAt ?? null)).toMatchObject({ ok: true });
    expect(await findDraft(id, cast.trang.id)).toBeUndefined();
  });
  test('from a revision of another article, or of none, are refused', async () => {
    const id = await givenManuscript('Nháp lạc');
    const other = (await head(await givenManuscript('Bài khác'))).head.id;
    for (const baseRevisionId of [other, 999_999]) {
      const draft = { articleId: id, baseRevisionId, content: written('x') };
      expect(await saveDraft(draft, cast.trang)).toEqual({ ok: false, reason: 'not_found' });
    }
    expect(await findDraft(id, cast.trang.id)).toBeUndefined();
  });
  test('are refused where the text is not theirs to edit', async () => {
    const id = await givenManuscript('Không phải của tôi', cast.ha);
    const baseRevisionId = (await head(id)).head.id;
    const draft = { articleId: id, baseRevisionId, content: written('x') };
    expect(await saveDraft(draft, cast.trang)).toMatchObject({ reason: 'forbidden' });
  });
});

test('a text without a title has in one’s own lists the title that is kept and not saved', async () => {
  const id = await givenManuscript('', cast.trang);
  const baseRevisionId = (await head(id)).head.id;
  const title = async (viewerId: number) =>
    (await listDeskArticles({ page: 1, viewerId })).articles.find((article) => article.id === id)?.title;
  expect(await title(cast.trang.id)).toBe('');
  const content = { ...written(''), title: 'Còn đang viết' };
  expect(await saveDraft({ articleId: id, baseRevisionId, content }, cast.trang)).toMatchObject({ ok: true });
  expect(await title(cast.trang.id)).toBe('Còn đang viết');
  expect(await title(cast.ha.id)).toBe('');
  const { drafts } = await listWaiting(cast.trang);
  expect(drafts.find((article) => article.id === id)?.title).toBe('Còn đang viết');
});

test('the list finds by state, category, author, words without accents, and day', async () => {
  const id = await givenManuscript('Đường mới qua Sông Trà 100%');
  const find = async (filter: Partial<Parameters<typeof listDeskArticles>[0]>) =>
    (await listDeskArticles({ page: 1, viewerId: cast.ha.id, ...filter })).articles.map((article) => article.id);
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(await find({ text: 'duong moi song tra'.split(' ').slice(0, 2).join(' ') })).toContain(id);
  expect(await find({ text: 'SÔNG TRÀ 100%' })).toEqual([id]);
  expect(await find({ text: 'sông trà 100_' })).toEqual([]);
  expect(await find({ status: 'draft', categoryId: news, authorId: cast.trang.id, from: today, to: today })).toContain(
    id,
  );
  expect(await find({ status: 'published' })).not.toContain(id);
  expect(await find({ authorId: cast.bao.id })).not.toContain(id);
  expect(await find({ to: '2020-01-01' })).toEqual([]);
  await make(id, 'trash', cast.trang);
  expect(await find({ text: 'sông trà 100%' })).toEqual([]);
  expect(await find({ status: 'trashed' })).toContain(id);
});

test('what readers may see is found with the move that shows it, in its new words, and no more after it is taken away', async () => {
  const query = parseSearchQuery('thuyền thúng');
  const find = async () => {
    const found = query.ok ? await searchArticles({ query: query.value, sort: 'newest', limit: 5 }) : undefined;
    return found?.articles.map(({ title }) => title);
  };
  const id = await givenManuscript('Đan thuyền thúng');
  expect(await find()).toEqual([]);
  await make(id, 'publish', cast.bao);
  expect(await find()).toEqual(['Đan thuyền thúng']);
  const { head: old } = await head(id);
  await saveRevision({ id, baseRevisionId: old.id, manuscript: written('Vá thuyền thúng') }, cast.ha);
  expect(await find()).toEqual(['Đan thuyền thúng']);
  await make(id, 'publish', cast.bao);
  expect(await find()).toEqual(['Vá thuyền thúng']);
  await make(id, 'retract', cast.bao);
  expect(await find()).toEqual([]);
});
