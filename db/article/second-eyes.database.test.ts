import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createArticle, restoreRevision, saveRevision } from '#db/article/commands';
import { moveArticle } from '#db/article/moves';
import { findDeskArticle } from '#db/article/rows';
import { applySchedule } from '#db/article/schedule';
import { sql } from '#db/client/client';
import type { Actor } from '#domain/account/roles';
import { emptyManuscript, type Manuscript } from '#domain/article/manuscript';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('second_eyes');

const cast = {} as Record<'trang' | 'ha' | 'bao' | 'an', Actor>;
const categories: number[] = [];

beforeAll(async () => {
  categories.push(await givenCategory('tin-tuc'), await givenCategory('nong-nghiep'));
  cast.trang = await givenUser('trang', 'reporter');
  cast.ha = await givenUser('ha', 'editor');
  cast.bao = await givenUser('bao', 'secretary');
  cast.an = await givenUser('an', 'administrator');
});

const MOVES = ['submit', 'return', 'approve', 'publish', 'schedule', 'unschedule', 'retract', 'recall'] as const;
const who = fc.constantFrom<keyof typeof cast>('trang', 'ha', 'bao', 'an');
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ by: who, do: fc.constant('save' as const), words: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ by: who, do: fc.constant('restore' as const), nth: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ by: who, do: fc.constant('categorise' as const) }) },
  { weight: 6, arbitrary: fc.record({ by: who, do: fc.constantFrom(...MOVES, 'publish', 'publish', 'approve') }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const isEditor = (id: number) => id !== cast.trang.id;

test('whatever several people do in whatever order, no words go live that only one of them has seen', async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(who, fc.array(step, { minLength: 8, maxLength: 24 }), async (beginner, steps) => {
      const created = await createArticle(categories[0] ?? 0, cast[beginner]);
      const life = new Life(created.ok ? created.value : 0);
      for (const next of steps) {
        await life.take(next);
        const seen = await life.look();
        published += seen;
      }
    }),
    { numRuns: 60, seed: 20261130 },
  );
  expect(published).toBeGreaterThan(10);
});

test('a secretary who replaces a reporter’s text, live or not, does not publish it alone', async () => {
  const id = await givenText(cast.trang, 'Của Trang');
  await save(id, cast.bao, 'TRANG ĐÃ BỊ THAY');
  expect(await move(id, 'publish', cast.bao)).toMatchObject({ reason: 'own_text' });
  expect(await move(id, 'schedule', cast.bao)).toMatchObject({ reason: 'own_text' });
  expect(await move(id, 'publish', cast.an)).toMatchObject({ ok: true });
  await save(id, cast.bao, 'TRANG LẠI BỊ THAY');
  expect(await move(id, 'publish', cast.bao)).toMatchObject({ reason: 'own_text' });
  await move(id, 'submit', cast.bao);
  await move(id, 'approve', cast.ha);
  expect(await move(id, 'publish', cast.bao)).toMatchObject({ ok: true });
});

test('an approval does not cover what the approver’s colleague adds to it', async () => {
  const id = await givenText(cast.trang, 'Đã duyệt');
  await move(id, 'submit', cast.trang);
  await move(id, 'approve', cast.ha);
  await save(id, cast.bao, 'Đã duyệt, và thêm một câu');
  expect((await findDeskArticle(id))?.row.status).toBe('in_review');
  expect(await move(id, 'publish', cast.bao)).toMatchObject({ reason: 'own_text' });
  expect(await move(id, 'approve', cast.ha)).toMatchObject({ ok: true });
  expect(await move(id, 'publish', cast.bao)).toMatchObject({ ok: true });
});

test('of two editors who both wrote, the one who did not write last may approve', async () => {
  await sql()`update users set disabled_at = now() where id = ${cast.an.id}`;
  const id = await givenText(cast.ha, 'Hai người viết');
  await save(id, cast.bao, 'Hai người cùng viết');
  await move(id, 'submit', cast.ha);
  expect(await move(id, 'approve', cast.bao)).toMatchObject({ reason: 'own_text' });
  expect(await move(id, 'approve', cast.ha)).toMatchObject({ ok: true });
  await sql()`update users set disabled_at = now() where id = ${cast.ha.id}`;
  const alone = await givenText(cast.bao, 'Một mình');
  expect(await move(alone, 'publish', cast.bao)).toMatchObject({ ok: true });
  await sql()`update users set disabled_at = null`;
});

/** Records who did what, apart from the portal. */
class Life {
  private readonly written: { id: number; by: number }[] = [];
  private readonly judged: { id: number; by: number }[] = [];
  private live = 0;
  private readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  async take({ by, ...next }: Step): Promise<void> {
    const actor = cast[by];
    const article = await findDeskArticle(this.id);
    if (!article) throw new Error('no article');
    const { head } = article;
    if (next.do === 'save' || next.do === 'categorise' || next.do === 'restore') {
      const revisionId = this.written[('nth' in next ? next.nth : 0) % Math.max(this.written.length, 1)]?.id ?? head.id;
      const change: Partial<Manuscript> =
        next.do === 'categorise'
          ? { categoryId: categories.find((id) => id !== head.categoryId) ?? 0 }
          : written(`Bản ${'words' in next ? next.words : 0} của ${by}`);
      const input = { id: this.id, baseRevisionId: head.id, manuscript: { ...manuscriptOf(head), ...change } };
      const saved = await (next.do === 'restore'
        ? restoreRevision({ id: this.id, revisionId, headRevisionId: head.id }, actor)
        : saveRevision(input, actor));
      if (saved.ok && saved.value.revisionId !== head.id)
        this.written.push({ id: saved.value.revisionId, by: actor.id });
      return;
    }
    const moved = await move(this.id, next.do, actor);
    if (moved.ok && ['approve', 'publish', 'schedule'].includes(next.do))
      this.judged.push({ id: head.id, by: actor.id });
    await sql()`update articles set scheduled_at = now() where id = ${this.id} and scheduled_at is not null and ${next.do === 'schedule'}`;
    if (next.do === 'schedule') await applySchedule();
  }

  /** Checks who had seen a newly live text; returns 1 if there was one. */
  async look(): Promise<0 | 1> {
    const article = await findDeskArticle(this.id);
    const live = article?.row.liveRevisionId ?? 0;
    const isNew = live !== 0 && live !== this.live;
    if (isNew) this.judge(live);
    this.live = live;
    return isNew ? 1 : 0;
  }

  private judge(live: number): void {
    const unseen = this.written.filter(({ id }) => id > this.live && id <= live);
    const judges = this.judged.filter(({ id }) => id === live).map(({ by }) => by);
    for (const { id, by } of unseen) {
      const later = unseen.filter((other) => other.id > id).map((other) => other.by);
      const eyes = [...judges, ...later].filter((other) => isEditor(other) && other !== by);
      expect(eyes, `what ${by} wrote`).not.toHaveLength(0);
    }
  }
}

function written(title: string) {
  const content = [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: `Nội dung của ${title}.` }] },
  ];
  return { title, body: { type: 'doc' as const, content } };
}

function manuscriptOf({ title, body, categoryId }: Pick<Manuscript, 'title' | 'body' | 'categoryId'>): Manuscript {
  return { ...emptyManuscript(categoryId), title, body };
}

async function givenText(actor: Actor, title: string): Promise<number> {
  const created = await createArticle(categories[0] ?? 0, actor);
  if (!created.ok) throw new Error(created.reason);
  await save(created.value, actor, title);
  return created.value;
}

async function save(id: number, actor: Actor, title: string): Promise<void> {
  const article = await findDeskArticle(id);
  const manuscript = { ...emptyManuscript(categories[0] ?? 0), ...written(title) };
  const saved = await saveRevision({ id, baseRevisionId: article?.head.id ?? 0, manuscript }, actor);
  if (!saved.ok) throw new Error(saved.reason);
}

async function move(id: number, name: (typeof MOVES)[number], actor: Actor) {
  const article = await findDeskArticle(id);
  const at = name === 'schedule' ? new Date(Date.now() + 60_000) : null;
  return moveArticle({ id, move: name, headRevisionId: article?.head.id ?? 0, note: 'Vì vậy', at }, actor);
}
