import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { findLiveArticle, listFeedArticles, listNewestArticles } from '#db/article/articles';
import { changeMedia } from '#db/article/change-words';
import { createArticle, restoreRevision, saveRevision, takeFileWords } from '#db/article/commands';
import { createPublishedArticle } from '#db/article/imports';
import { moveArticle } from '#db/article/moves';
import { listFoci, listNewWords, listRevisionMedia } from '#db/article/revision-media';
import { findDeskArticle } from '#db/article/rows';
import { applySchedule } from '#db/article/schedule';
import { sql } from '#db/client/client';
import { listOpenArticles } from '#db/feeds/open-data';
import { saveMedia } from '#db/media/changes';
import { addPage, changePage } from '#db/site/page-commands';
import { findPage } from '#db/site/site';
import type { Actor } from '#domain/account/roles';
import type { BodyDocument, BodyNode } from '#domain/article/body';
import { emptyManuscript, type Manuscript } from '#domain/article/manuscript';
import type { Move } from '#domain/article/workflow';
import type { MediaKind } from '#domain/media/media';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('file_words');

const cast = {} as Record<'trang' | 'ha' | 'bao' | 'an', Actor>;
let category = 0;

beforeAll(async () => {
  category = await givenCategory('tin-tuc');
  cast.trang = await givenUser('trang', 'reporter');
  cast.ha = await givenUser('ha', 'editor');
  cast.bao = await givenUser('bao', 'secretary');
  cast.an = await givenUser('an', 'administrator');
});

const TYPES: Record<MediaKind, string> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
  document: 'application/pdf',
};
let files = 0;

async function givenFile(kind: MediaKind = 'image', credit = 'Ảnh: Trang'): Promise<number> {
  files += 1;
  const sha256 = files.toString(16).padStart(64, '0');
  const size = { width: 900, height: 600 };
  const words = { credit, noWordsReason: 'Không có tiếng' };
  const file = { sha256, kind, contentType: TYPES[kind], ...size, ...words, uploadedBy: cast.trang.id };
  return (await saveMedia(file, async () => {})).media.id;
}

const FORGED = { alt: 'x', caption: 'x', credit: 'CHUYỂN KHOẢN NGAY', focalX: 0, focalY: 1 };

const bodyOf = (...content: BodyNode[]): BodyDocument => ({ type: 'doc', content });
const figure = (mediaId: number): BodyNode => ({ type: 'figure', attrs: { mediaId, alt: '' } });
const written = (title: string, coverId: number, body: BodyDocument): Manuscript => ({
  ...emptyManuscript(category),
  ...{ title, coverId, coverAlt: '', body },
});

async function head(id: number) {
  const article = await findDeskArticle(id);
  if (!article) throw new Error('no article');
  return article;
}

async function save(id: number, manuscript: Manuscript, actor: Actor) {
  return saveRevision({ id, baseRevisionId: (await head(id)).head.id, manuscript }, actor);
}

async function make(id: number, move: Exclude<Move, 'edit'>, actor: Actor) {
  const at = move === 'schedule' ? new Date(Date.now() + 3_600_000) : null;
  return moveArticle({ id, move, headRevisionId: (await head(id)).head.id, note: 'Vì vậy', at }, actor);
}

async function givenArticle(file: number): Promise<number> {
  const created = await createArticle(category, cast.trang);
  if (!created.ok) throw new Error(created.reason);
  await save(created.value, written('Bài có ảnh', file, bodyOf(figure(file))), cast.trang);
  return created.value;
}

async function readersSee(id: number): Promise<string> {
  const of = <Row extends { id: number }>(rows: Row[]) => rows.find((row) => row.id === id);
  const live = await findLiveArticle(id);
  const body = live && (await listRevisionMedia(live.revisionId));
  const lists = [await listNewestArticles(50), await listFeedArticles(50), await listOpenArticles({ limit: 50 })];
  return JSON.stringify([live, body, ...lists.map((list) => of<{ id: number }>(list))]);
}

describe('what a reporter changes of a file of theirs', () => {
  const WAYS: [string, (id: number) => Promise<unknown>][] = [
    ['sent in', (id) => make(id, 'submit', cast.trang)],
    ['approved', (id) => make(id, 'submit', cast.trang).then(() => make(id, 'approve', cast.ha))],
    ['scheduled', (id) => make(id, 'schedule', cast.bao)],
    ['live', (id) => make(id, 'publish', cast.bao)],
  ];
  test.each(WAYS)('is not in a text that is %s, then or later', async (_, bring) => {
    const file = await givenFile();
    const id = await givenArticle(file);
    await bring(id);
    const before = await readersSee(id);
    expect(await changeMedia(file, FORGED, cast.trang)).toMatchObject({ ok: true });
    expect(await readersSee(id)).toBe(before);
    await sql()`update articles set scheduled_at = now() where id = ${id} and scheduled_at is not null`;
    await applySchedule();
    await make(id, 'publish', cast.bao);
    expect(await readersSee(id)).toContain('Ảnh: Trang');
    expect(await readersSee(id)).not.toContain('CHUYỂN KHOẢN');
  });

  test('is taken up by who asks for it, as a change that another approves', async () => {
    const file = await givenFile();
    const id = await givenArticle(file);
    await make(id, 'publish', cast.bao);
    await changeMedia(file, FORGED, cast.trang);
    const { head: old } = await head(id);
    expect(await listNewWords(old.id)).toMatchObject([{ id: file, before: 'Ảnh: Trang', after: FORGED.credit }]);
    expect(await takeFileWords({ id, headRevisionId: old.id }, cast.trang)).toMatchObject({ ok: false });
    expect(await takeFileWords({ id, headRevisionId: old.id - 1 }, cast.bao)).toMatchObject({ reason: 'stale' });
    expect(await takeFileWords({ id, headRevisionId: old.id }, cast.bao)).toMatchObject({
      ok: true,
      value: { status: 'draft' },
    });
    expect(await readersSee(id)).not.toContain('CHUYỂN KHOẢN');
    expect(await make(id, 'publish', cast.bao)).toMatchObject({ reason: 'own_text' });
    await make(id, 'publish', cast.an);
    expect(await readersSee(id)).toContain('CHUYỂN KHOẢN');
    expect(await listFoci(file)).toHaveLength(2);
    await restoreRevision({ id, revisionId: old.id, headRevisionId: (await head(id)).head.id }, cast.ha);
  });

  test('comes back with an old version as that version had it', async () => {
    const file = await givenFile();
    const id = await givenArticle(file);
    const { head: first } = await head(id);
    await changeMedia(file, FORGED, cast.trang);
    await save(
      id,
      written('Không ảnh', await givenFile('image', 'Ảnh: khác'), bodyOf({ type: 'paragraph' })),
      cast.trang,
    );
    await restoreRevision({ id, revisionId: first.id, headRevisionId: (await head(id)).head.id }, cast.trang);
    expect(await listRevisionMedia((await head(id)).head.id)).toMatchObject([{ credit: 'Ảnh: Trang', focalX: 0.5 }]);
  });
});

test('however files, texts and moves follow each other, readers see the words that were saved with what is live', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('credit' as const), words: fc.stringMatching(/^[a-z]{1,6}$/) }),
    fc.record({ do: fc.constant('save' as const), by: fc.constantFrom('trang' as const, 'ha' as const) }),
    fc.record({ do: fc.constant('take' as const) }),
    fc.record({ do: fc.constantFrom('submit' as const, 'approve' as const, 'publish' as const, 'retract' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), async (steps) => {
      const file = await givenFile();
      const id = await givenArticle(file);
      const saved = new Map([[(await head(id)).head.id, 'Ảnh: Trang']]);
      let library = 'Ảnh: Trang';
      for (const [place, next] of steps.entries()) {
        const before = (await head(id)).head.id;
        if (next.do === 'credit') library = next.words;
        if (next.do === 'credit') await changeMedia(file, { ...FORGED, credit: library }, cast.trang);
        else if (next.do === 'save') await save(id, written(`Bài ${place}`, file, bodyOf(figure(file))), cast[next.by]);
        else if (next.do === 'take') await takeFileWords({ id, headRevisionId: before }, cast.ha);
        else await make(id, next.do, next.do === 'submit' ? cast.trang : cast.an);
        const after = (await head(id)).head.id;
        if (after !== before) saved.set(after, next.do === 'take' ? library : (saved.get(before) ?? ''));
        const live = await findLiveArticle(id);
        if (!live) continue;
        expect(live.coverCredit).toBe(saved.get(live.revisionId));
        expect(await listRevisionMedia(live.revisionId)).toMatchObject([{ id: file, credit: live.coverCredit }]);
      }
    }),
    { numRuns: 25, seed: 20261130 },
  );
});

test('a version before this one notes a file without its words: those of that moment are kept, and never changed', async () => {
  const file = await givenFile();
  const id = await givenArticle(await givenFile());
  const { head: revision } = await head(id);
  await sql()`insert into revision_media (revision_id, media_id) values (${revision.id}, ${file})`;
  await changeMedia(file, FORGED, cast.trang);
  const shown = await listRevisionMedia(revision.id);
  expect(shown.find((one) => one.id === file)).toMatchObject({ credit: 'Ảnh: Trang', focalX: 0.5, focalY: 0.5 });
  await expect(sql()`update revision_media set credit = 'x'`).rejects.toThrow('append-only');
  await expect(sql()`delete from revision_media`).rejects.toThrow('append-only');
});

describe('a static page, which readers see as it is saved', () => {
  test('has the words of its files changed by administrators alone', async () => {
    const file = await givenFile();
    await addPage({ slug: 'lien-he', title: 'Liên hệ', body: bodyOf(figure(file)) }, cast.an);
    for (const actor of [cast.trang, cast.ha, cast.bao]) {
      expect(await changeMedia(file, FORGED, actor)).toEqual({ ok: false, reason: 'on_page' });
    }
    expect(await changeMedia(file, { ...FORGED, credit: 'Ảnh: An' }, cast.an)).toMatchObject({ ok: true });
  });

  test('counts from when it is being saved', async () => {
    const file = await givenFile();
    const holder = await sql().reserve();
    await holder`begin`;
    await holder`select id from media where id = ${file} for key share`;
    const body = JSON.stringify(bodyOf(figure(file)));
    await holder`insert into pages (slug, title, body) values ('dang-luu', 'Đang lưu', ${body}::text::jsonb)`;
    const change = changeMedia(file, FORGED, cast.trang);
    const waits = () => sql()`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%"media"%'`;
    while ((await waits()).length === 0);
    await holder`commit`;
    holder.release();
    expect(await change).toEqual({ ok: false, reason: 'on_page' });
  });
});

describe('words that a reporter changes while somebody else is about to save them', () => {
  test('are not saved in an article unseen, and its own are kept whatever the library says', async () => {
    const [old, added] = [await givenFile(), await givenFile()];
    const id = await givenArticle(old);
    const { row } = await head(id);
    const seen = { [old]: 'Ảnh: Trang', [added]: 'Ảnh: Trang' };
    for (const file of [old, added]) await changeMedia(file, FORGED, cast.trang);
    const input = {
      id,
      baseRevisionId: row.headRevisionId ?? 0,
      manuscript: written('Hai', old, bodyOf(figure(added))),
    };
    expect(await saveRevision({ ...input, credits: seen }, cast.ha)).toEqual({ ok: false, reason: 'credit_changed' });
    const saved = await saveRevision({ ...input, credits: { ...seen, [added]: FORGED.credit } }, cast.ha);
    expect(saved).toMatchObject({ ok: true });
    const kept = saved.ok ? await listRevisionMedia(saved.value.revisionId) : [];
    expect(kept.map(({ credit }) => credit)).toEqual(['Ảnh: Trang', FORGED.credit]);
  });

  test('are not put on a static page unseen', async () => {
    const file = await givenFile('image', '');
    const page = { slug: 'gioi-thieu', title: 'Giới thiệu', body: bodyOf(figure(file)) };
    await addPage({ ...page, body: bodyOf({ type: 'paragraph' }) }, cast.an);
    const stored = await findPage(page.slug);
    const change = { ...page, id: stored?.id ?? 0, updatedAt: stored?.updatedAt.toISOString() ?? '' };
    await changeMedia(file, FORGED, cast.trang);
    const refused = { ok: false, reason: 'credit_changed' };
    expect(await addPage({ ...page, slug: 'khac', credits: { [file]: null } }, cast.an)).toEqual(refused);
    expect(await changePage({ ...change, credits: { [file]: null } }, cast.an)).toEqual(refused);
    expect(await changePage({ ...change, credits: { [file]: FORGED.credit } }, cast.an)).toMatchObject({ ok: true });
  });
});

describe('a text that names a file as what it is not', () => {
  const named: Record<MediaKind, (mediaId: number) => BodyNode> = {
    image: figure,
    video: (mediaId) => ({ type: 'video', attrs: { mediaId } }),
    audio: (mediaId) => ({ type: 'audio', attrs: { mediaId, title: '' } }),
    document: (mediaId) => ({ type: 'attachment', attrs: { mediaId, title: '' } }),
  };
  const KINDS = Object.keys(TYPES) as MediaKind[];
  const within = (node: BodyNode) => bodyOf({ type: 'blockquote', content: [node] });

  test.each(KINDS.flatMap((as) => KINDS.map((kind) => [kind, as] as const)))('%s as %s', async (kind, as) => {
    const file = await givenFile(kind);
    const picture = await givenFile();
    const id = await givenArticle(picture);
    const fits = kind === as;
    const saved = await save(id, written('Tệp', picture, within(named[as](file))), cast.trang);
    expect(saved).toMatchObject(fits ? { ok: true } : { ok: false, reason: 'media_kind' });
    const page = { slug: `trang-${kind}-${as}`, title: 'Trang', body: within(named[as](file)) };
    const added = await addPage(page, cast.an);
    expect(added.ok).toBe(fits);
    await addPage({ ...page, slug: `sau-${kind}-${as}`, body: bodyOf({ type: 'paragraph' }) }, cast.an);
    const stored = await findPage(`sau-${kind}-${as}`);
    const change = { ...page, id: stored?.id ?? 0, updatedAt: stored?.updatedAt.toISOString() ?? '' };
    const changed = await changePage({ ...change, slug: `sau-${kind}-${as}` }, cast.an);
    expect(changed.ok).toBe(fits);
  });

  test.each(['video', 'audio', 'document'] as const)('%s as the cover', async (kind) => {
    const id = await givenArticle(await givenFile());
    const saved = await save(id, written('Bìa', await givenFile(kind), bodyOf({ type: 'paragraph' })), cast.trang);
    expect(saved).toEqual({ ok: false, reason: 'media_kind' });
  });
});

describe('an import', () => {
  const bring = (revision: Partial<Parameters<typeof createPublishedArticle>[0]['revision']>) =>
    createPublishedArticle({
      categoryId: category,
      slug: 'nhap',
      publishedAt: new Date('2026-01-01'),
      revision: { title: 'Nhập', excerpt: '', body: bodyOf({ type: 'paragraph' }), ...revision },
    });
  const words = (length: number): BodyNode => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'a'.repeat(length) }],
  });

  test.each([
    ['a text of 33 million letters', { body: bodyOf(words(33_000_000)) }],
    ['60 000 paragraphs', { body: bodyOf(...Array.from({ length: 60_000 }, () => words(1))) }],
    [
      'a link that runs script',
      {
        body: JSON.parse(`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text",
      "text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}`) as BodyDocument,
      },
    ],
    ['a title of 301 letters', { title: 'a'.repeat(301) }],
    ['a source’s address that runs script', { sourceUrl: 'javascript:alert(1)' }],
    ['a file that is not there', { body: bodyOf(figure(999_999)) }],
  ])('%s leaves nothing behind', async (_, revision) => {
    const count = async () => Number((await sql()`select count(*) as n from articles`)[0]?.['n']);
    const before = await count();
    await expect(bring(revision)).rejects.toThrow(RangeError);
    expect(await count()).toBe(before);
  });
});
