import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordAudit } from '#db/account/audit';
import { listExpiring, listScheduled, listWaiting } from '#db/article/desk-home';
import { db, sql } from '#db/client/client';
import type { Actor, Role } from '#domain/account/roles';
import type { ArticleStatus } from '#domain/article/workflow';
import type { AuditAction } from '#domain/operation/audit';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('desk_home');

let economy: number;
let farming: number;
let security: number;
let mai: Actor;
let minh: Actor;
let thu: Actor;

beforeAll(async () => {
  economy = await givenCategory('kinh-te');
  farming = await givenCategory('nong-nghiep', economy);
  security = await givenCategory('an-ninh');
  mai = await givenUser('Mai', 'reporter');
  minh = await givenUser('Minh', 'editor');
  thu = await givenUser('Thu', 'secretary');
});

/** Revisions and the audit trail are append-only, so earlier tests' articles are trashed. */
beforeEach(async () => {
  await sql()`update articles set status = 'trashed', live_revision_id = null, scheduled_at = null,
    scheduled_revision_id = null`;
  await sql()`update users set disabled_at = null`;
});

async function givenUser(name: string, role: Role): Promise<Actor> {
  const [user] = await sql()`insert into users (email, name, password_hash, role)
    values (${`${name}@demo.invalid`}, ${name}, '', ${role}) returning id`;
  return { id: Number(user?.['id']), name, role, categoryIds: null };
}

async function givenText(slug: string, author: Actor, status: ArticleStatus, categoryId = economy): Promise<number> {
  const id = await givenArticle(categoryId, slug);
  await sql()`update articles set status = ${status}, author_id = ${author.id}, live_revision_id = null,
    published_at = null where id = ${id}`;
  return id;
}

function happened(articleId: number, action: AuditAction, actor: Actor, note: string | null = null) {
  return db().transaction((tx) => recordAudit(tx, { actorId: actor.id, action, subjectId: articleId, note }));
}

const titles = (rows: { title: string }[]) => rows.map((article) => article.title);

describe('what waits for a reporter', () => {
  test('texts that came back, with the newest note and who wrote it; other drafts apart', async () => {
    const id = await givenText('tra-lai', mai, 'draft');
    await givenText('nhap', mai, 'draft');
    await givenText('cua-minh', minh, 'draft');
    await happened(id, 'article.return', minh, 'Thiếu ảnh');
    await happened(id, 'article.submit', mai);
    await happened(id, 'article.return', thu, 'Thiếu nguồn');
    await happened(id, 'article.edit', mai);
    const waiting = await listWaiting(mai);
    expect(waiting.returned).toMatchObject([{ title: 'tra-lai', note: 'Thiếu nguồn', returnedBy: 'Thu' }]);
    expect(titles(waiting.drafts)).toEqual(['nhap']);
  });

  test('a text sent again and recalled is a draft like any other', async () => {
    const id = await givenText('goi-lai', mai, 'draft');
    await happened(id, 'article.return', minh, 'Thiếu ảnh');
    await happened(id, 'article.submit', mai);
    await happened(id, 'article.recall', mai);
    const waiting = await listWaiting(mai);
    expect(waiting.returned).toEqual([]);
    expect(titles(waiting.drafts)).toEqual(['goi-lai']);
  });

  test('nothing to approve or to publish', async () => {
    await givenText('cho-duyet', minh, 'in_review');
    await givenText('da-duyet', minh, 'approved');
    expect(await listWaiting(mai)).toMatchObject({ toApprove: [], toPublish: [] });
  });
});

describe('what waits for those who approve', () => {
  test('an editor: texts of others, the longest waiting first; none to publish', async () => {
    const late = await givenText('gui-sau', mai, 'in_review');
    const early = await givenText('gui-truoc', mai, 'in_review');
    await sql()`update articles set changed_at = '2026-11-02' where id = ${late}`;
    await sql()`update articles set changed_at = '2026-11-01' where id = ${early}`;
    await givenText('cua-minh', minh, 'in_review');
    await givenText('da-duyet', mai, 'approved');
    const waiting = await listWaiting(minh);
    expect(titles(waiting.toApprove)).toEqual(['gui-truoc', 'gui-sau']);
    expect(waiting.toPublish).toEqual([]);
  });

  test('one limited to a category: it and all below it, no other', async () => {
    await givenText('mua-gat', mai, 'in_review', farming);
    await givenText('trom', mai, 'in_review', security);
    expect(titles((await listWaiting({ ...minh, categoryIds: [economy] })).toApprove)).toEqual(['mua-gat']);
    expect(titles((await listWaiting({ ...minh, categoryIds: [farming] })).toApprove)).toEqual(['mua-gat']);
    expect(titles((await listWaiting({ ...minh, categoryIds: [security] })).toApprove)).toEqual(['trom']);
  });

  test('a secretary: what is in review and what is approved, their own approved text too', async () => {
    await givenText('cho-duyet', mai, 'in_review');
    await givenText('cua-thu', thu, 'in_review');
    await givenText('cua-thu-da-duyet', thu, 'approved');
    const waiting = await listWaiting(thu);
    expect(titles(waiting.toApprove)).toEqual(['cho-duyet']);
    expect(titles(waiting.toPublish)).toEqual(['cua-thu-da-duyet']);
  });

  test('the only editor of a desk approves their own', async () => {
    await sql()`update users set disabled_at = now() where id = ${minh.id}`;
    await givenText('cua-thu', thu, 'in_review');
    expect(titles((await listWaiting(thu)).toApprove)).toEqual(['cua-thu']);
  });
});

describe('what has its time', () => {
  const NOW = new Date('2026-11-24T03:00:00Z');

  async function givenScheduled(slug: string, at: string, categoryId = economy) {
    const id = await givenText(slug, mai, 'scheduled', categoryId);
    await sql()`update articles set scheduled_at = ${at}, scheduled_revision_id = head_revision_id where id = ${id}`;
    return id;
  }

  test('the soonest first; overdue after ten seconds, unless it is live', async () => {
    await givenScheduled('ngay-mai', '2026-11-25T03:00:00Z');
    await givenScheduled('sap-den', '2026-11-24T03:05:00Z');
    await givenScheduled('vua-den', '2026-11-24T02:59:51Z');
    await givenScheduled('tre', '2026-11-24T02:59:49Z');
    const done = await givenScheduled('da-dang', '2026-11-24T02:00:00Z');
    await sql()`update articles set live_revision_id = scheduled_revision_id where id = ${done}`;
    const { overdue, upcoming } = await listScheduled(thu, NOW);
    expect(titles(overdue)).toEqual(['tre']);
    expect(titles(upcoming)).toEqual(['vua-den', 'sap-den', 'ngay-mai']);
    expect(overdue[0]?.scheduledAt).toEqual(new Date('2026-11-24T02:59:49Z'));
  });

  test('only what lies in the categories of those who are limited', async () => {
    await givenScheduled('trom', '2026-11-25T03:00:00Z', security);
    await givenScheduled('gat', '2026-11-26T03:00:00Z', farming);
    expect(titles((await listScheduled({ ...minh, categoryIds: [economy] }, NOW)).upcoming)).toEqual(['gat']);
  });

  test('live articles that expire within seven days', async () => {
    const now = new Date();
    const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
    for (const [slug, days] of [
      ['tam-ngay', 8],
      ['sau-ngay', 6],
      ['mot-ngay', 1],
      ['da-het', -1],
    ] as const) {
      const id = await givenArticle(economy, slug);
      await sql()`update articles set expires_at = ${inDays(days).toISOString()} where id = ${id}`;
    }
    expect(titles(await listExpiring(minh, now))).toEqual(['mot-ngay', 'sau-ngay']);
    expect(await listExpiring({ ...minh, categoryIds: [security] }, now)).toEqual([]);
  });
});
