import { beforeAll, describe, expect, test } from 'vitest';
import { changeMedia } from '#db/article/change-words';
import { createArticle, saveRevision, takeFileWords } from '#db/article/commands';
import { moveArticle } from '#db/article/moves';
import { findDeskArticle } from '#db/article/rows';
import { sql } from '#db/client/client';
import { saveMedia } from '#db/media/changes';
import { digestsOf } from '#db/media/digests';
import { findMedia } from '#db/media/media';
import { addPage } from '#db/site/page-commands';
import type { Actor } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import type { Move } from '#domain/article/workflow';
import type { FileWords } from '#domain/media/file-words';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('heard_words');

type Name = 'hoi' | 'tho' | 'cuc' | 'thu' | 'quan';
const cast = {} as Record<Name, Actor>;
let category = 0;

beforeAll(async () => {
  category = await givenCategory('truyen-thanh');
  const elsewhere = await givenCategory('the-thao');
  cast.hoi = await givenUser('hoi', 'reporter');
  cast.tho = await givenUser('tho', 'editor');
  cast.cuc = await givenUser('cuc', 'editor', [elsewhere]);
  cast.thu = await givenUser('thu', 'secretary');
  cast.quan = await givenUser('quan', 'administrator');
});

let files = 0;

/** The reporter's own. */
async function givenSound(): Promise<number> {
  files += 1;
  const file = { sha256: files.toString(16).padStart(64, '0'), kind: 'audio' as const, contentType: 'audio/mpeg' };
  const words = { width: 0, height: 0, transcript: 'Mười giờ họp thôn', uploadedBy: cast.hoi.id };
  return (await saveMedia({ ...file, ...words }, async () => {})).media.id;
}

async function headOf(id: number) {
  const article = await findDeskArticle(id);
  if (!article) throw new Error('no article');
  return article;
}

async function move(id: number, name: Exclude<Move, 'edit'>, actor: Actor) {
  const at = name === 'schedule' ? new Date(Date.now() + 3_600_000) : null;
  return moveArticle({ id, move: name, headRevisionId: (await headOf(id)).head.id, note: 'Cần sửa', at }, actor);
}

const STATES = {
  draft: [],
  in_review: ['submit'],
  approved: ['submit', 'approve'],
  scheduled: ['submit', 'approve', 'schedule'],
  published: ['submit', 'approve', 'publish'],
} as const;
type State = keyof typeof STATES;

async function givenText(sound: number, state: State): Promise<number> {
  const created = await createArticle(category, cast.hoi);
  if (!created.ok) throw new Error(created.reason);
  const { head } = await headOf(created.value);
  const body = { type: 'doc' as const, content: [{ type: 'audio' as const, attrs: { mediaId: sound, title: '' } }] };
  const manuscript = { ...emptyManuscript(category), title: 'Lịch họp thôn', body };
  await saveRevision({ id: created.value, baseRevisionId: head.id, manuscript }, cast.hoi);
  const by = { submit: cast.hoi, approve: cast.tho, schedule: cast.thu, publish: cast.thu };
  for (const step of STATES[state]) expect(await move(created.value, step, by[step])).toMatchObject({ ok: true });
  return created.value;
}

async function change(id: number, transcript: string, actor: Actor) {
  return changeMedia(id, { transcript }, actor, digestsOf((await findMedia(id)) ?? {}));
}

const ANSWERS: Record<State, Record<Exclude<Name, 'quan'>, string>> = {
  draft: { hoi: 'ok', tho: 'ok', cuc: 'ok', thu: 'ok' },
  in_review: { hoi: 'judged', tho: 'ok', cuc: 'outside_categories', thu: 'ok' },
  approved: { hoi: 'judged', tho: 'ok', cuc: 'outside_categories', thu: 'ok' },
  scheduled: { hoi: 'live', tho: 'live', cuc: 'live', thu: 'ok' },
  published: { hoi: 'live', tho: 'live', cuc: 'live', thu: 'ok' },
};
const cases = Object.entries(ANSWERS).flatMap(([state, answers]) =>
  Object.entries(answers).map(([who, answer]) => ({ state: state as State, who: who as Name, answer })),
);

describe('what a sound of a text says', () => {
  test.each(cases)('$state, changed by $who: $answer', async ({ state, who, answer }) => {
    const sound = await givenSound();
    const id = await givenText(sound, state);
    const answered = await change(sound, 'Mười một giờ họp thôn', cast[who]);
    expect(answered.ok ? 'ok' : answered.reason).toBe(answer);
    const { transcript } = (await findMedia(sound)) ?? {};
    expect(transcript).toBe(answer === 'ok' ? 'Mười một giờ họp thôn' : 'Mười giờ họp thôn');
    const after = state === 'approved' && answer === 'ok' ? 'in_review' : state;
    expect((await headOf(id)).row.status).toBe(after);
  });

  test('is any reporter’s again where the text is back at its writer', async () => {
    const sound = await givenSound();
    const id = await givenText(sound, 'in_review');
    await move(id, 'return', cast.tho);
    expect(await change(sound, 'Họp lúc mười giờ', cast.hoi)).toMatchObject({ ok: true });
  });

  test('is not judged by who changed it, whether the text was before them already or approved', async () => {
    for (const state of ['in_review', 'approved'] as const) {
      const sound = await givenSound();
      const id = await givenText(sound, state);
      await change(sound, 'Chín giờ họp thôn', cast.thu);
      expect(await move(id, 'publish', cast.thu)).toMatchObject({ reason: 'own_text' });
      expect(await move(id, 'approve', cast.thu)).toMatchObject({ reason: 'own_text' });
      expect(await move(id, 'approve', cast.tho)).toMatchObject({ ok: true });
      expect(await move(id, 'publish', cast.thu)).toMatchObject({ ok: true });
    }
  });

  test('makes nobody a writer of a text that was begun later, or of what readers hear already', async () => {
    const sound = await givenSound();
    await change(sound, 'Chín giờ họp thôn', cast.thu);
    const id = await givenText(sound, 'in_review');
    expect(await move(id, 'publish', cast.thu)).toMatchObject({ ok: true });
    await change(sound, 'Tám giờ họp thôn', cast.thu);
    expect((await headOf(id)).subject.writerIds).toEqual([]);
  });

  test('leaves a trail in each approved text that is to be judged anew', async () => {
    const sound = await givenSound();
    const id = await givenText(sound, 'approved');
    await change(sound, 'Chín giờ họp thôn', cast.tho);
    const [entry] = await sql()`select action, actor_id::int as by, before->>'status' as was, after->>'status' as is
      from audit_events where subject_id = ${id} and action like 'article.%' order by id desc limit 1`;
    expect(entry).toEqual({ action: 'article.edit', by: cast.tho.id, was: 'approved', is: 'in_review' });
  });
});

const someWait = (count: number) => expect.poll(() => countWaiting('Lock')).toBe(count);

describe('a change of the words and a move of the text', () => {
  const JUDGING = [
    { name: 'submit', from: 'draft', by: 'hoi', reason: 'judged' },
    { name: 'approve', from: 'in_review', by: 'tho', reason: 'judged' },
    { name: 'schedule', from: 'approved', by: 'thu', reason: 'live' },
    { name: 'publish', from: 'approved', by: 'thu', reason: 'live' },
  ] as const;
  test.each(JUDGING)('do not cross: a move to $name that came first is known to the change', async (row) => {
    const sound = await givenSound();
    const id = await givenText(sound, row.from);
    const holder = await sql().reserve();
    await holder`begin`;
    await holder`select from articles where id = ${id} for update`;
    const moved = move(id, row.name, cast[row.by]);
    await someWait(1);
    const changed = change(sound, 'Hai giờ họp thôn', cast.hoi);
    await someWait(2);
    await holder`commit`;
    holder.release();
    expect(await moved).toMatchObject({ ok: true });
    expect(await changed).toEqual({ ok: false, reason: row.reason });
  });

  test.each(['schedule', 'publish'] as const)('do not cross: a change that came first is known to %s', async (name) => {
    const sound = await givenSound();
    const id = await givenText(sound, 'approved');
    const holder = await sql().reserve();
    await holder`begin`;
    await holder`select from media where id = ${sound} for update`;
    const moved = move(id, name, cast.thu);
    await someWait(1);
    await holder`update media set transcript = '' where id = ${sound}`;
    await holder`commit`;
    holder.release();
    expect(await moved).toEqual({ ok: false, reason: 'not_ready' });
  });

  test('lock files before articles, as a save does, so that none waits for the other in a ring', async () => {
    const sound = await givenSound();
    const id = await givenText(sound, 'in_review');
    const { head, row } = await headOf(id);
    const manuscript = { ...emptyManuscript(category), title: 'Lịch họp', body: head.body };
    const own = { id, baseRevisionId: row.headRevisionId ?? 0 };
    const acts = [
      () => saveRevision({ ...own, manuscript }, cast.tho),
      () => takeFileWords({ id, headRevisionId: own.baseRevisionId }, cast.tho),
      () => move(id, 'approve', cast.tho),
    ];
    for (const act of acts) {
      const holder = await sql().reserve();
      await holder`begin`;
      await holder`select from media where id = ${sound} for update`;
      const done = act();
      await someWait(1);
      await holder`select from articles where id = ${id} for update nowait`;
      await holder`rollback`;
      holder.release();
      await done;
    }
  });
});

test('a change of what is not heard asks for no article', async () => {
  const sound = await givenSound();
  const id = await givenText(sound, 'published');
  const holder = await sql().reserve();
  await holder`begin`;
  await holder`select from articles where id = ${id} for update`;
  const seen = digestsOf((await findMedia(sound)) ?? {});
  const form = { caption: 'Bản tin chiều', transcript: 'Mười giờ họp thôn' };
  expect(await changeMedia(sound, form, cast.hoi, seen)).toMatchObject({ ok: true });
  await holder`rollback`;
  holder.release();
});

describe('the last words of a file', () => {
  const empty = { transcript: '', noWordsReason: '' };
  const given = async (id: number, words: FileWords) =>
    changeMedia(id, words, cast.quan, digestsOf((await findMedia(id)) ?? {}));

  test.each(Object.keys(STATES) as State[])('of a sound in a text that is %s', async (state) => {
    const sound = await givenSound();
    await givenText(sound, state);
    const isRead = state === 'scheduled' || state === 'published';
    const answer = await given(sound, empty);
    expect(answer).toEqual(isRead ? { ok: false, reason: 'words_needed' } : { ok: true, value: undefined });
    expect(await given(sound, { ...empty, noWordsReason: 'Chỉ có tiếng cồng' })).toMatchObject({ ok: true });
    expect((await findMedia(sound))?.transcript).toBe('');
  });

  test('of a video on a page go one after the other, and the last of them stays', async () => {
    files += 1;
    const words = { transcript: 'Lời', captions: 'WEBVTT\n\nLời', captionsTag: '0123', noWordsReason: '' };
    const file = { sha256: files.toString(16).padStart(64, '0'), kind: 'video' as const, contentType: 'video/mp4' };
    const video = (await saveMedia({ ...file, ...words, width: 0, height: 0 }, async () => {})).media.id;
    const body = { type: 'doc' as const, content: [{ type: 'video' as const, attrs: { mediaId: video } }] };
    expect(await addPage({ slug: 'gioi-thieu-xa', title: 'Giới thiệu xã', body }, cast.quan)).toMatchObject({
      ok: true,
    });
    expect(await given(video, { transcript: '' })).toMatchObject({ ok: true });
    expect(await given(video, { captions: '' })).toEqual({ ok: false, reason: 'words_needed' });
    expect(await given(video, { captions: '', transcript: 'Lời nữa' })).toMatchObject({ ok: true });
  });

  test('that were never there hold up no other change', async () => {
    const sound = await givenSound();
    await givenText(sound, 'published');
    await sql()`update media set transcript = '' where id = ${sound}`;
    expect(await given(sound, { caption: 'Bản tin', transcript: '' })).toMatchObject({ ok: true });
  });
});
