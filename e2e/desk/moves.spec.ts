import { expect } from '@playwright/test';
import { sql } from '#db/client/client';
import { ARTICLE_STATUSES, type ArticleStatus } from '#domain/article/workflow';
import { AFTER, CASES } from '#e2e/support/allowed-moves';
import { type ForgedPortal, givenArticle, manuscriptOf, openForgedPortal } from '#e2e/support/forged-portal';
import { outcomeOf, type Sent } from '#e2e/support/server-action';
import { test } from '#e2e/support/test';

let portal: ForgedPortal;

test.beforeAll(async () => {
  portal = await openForgedPortal('moves');
});
test.afterAll(() => portal.close());

type Article = Awaited<ReturnType<typeof givenArticle>>;
const MOVES = Object.keys(AFTER) as (keyof typeof AFTER)[];

for (const { role, author, moves, edits } of CASES) {
  test(`${role}, an article of ${author}: every move in every state is made or refused as the table says`, async () => {
    const { users, category } = portal.ids;
    const writer = { id: users[author], role: author === 'other' ? 'reporter' : author } as const;
    const article = await givenArticle(writer, category);
    const check = async (status: ArticleStatus, move: string, action: string, sent: Sent, after?: ArticleStatus) => {
      await put(article, status);
      const before = await rowOf(article);
      const outcome = await outcomeOf(await portal.send(portal.sessions[role], action, sent));
      const now = await rowOf(article);
      const what = `${role}, ${status}, ${move}`;
      expect(outcome, what).toBe(after ? 'done' : 'refused');
      if (!after) expect(now, what).toEqual(before);
      else expect(now, what).toMatchObject({ status: after, events: before.events + 1 });
    };
    for (const status of ARTICLE_STATUSES) {
      const edited = { baseRevisionId: article.head, manuscript: manuscriptOf(category, `Sửa khi ${status}`) };
      await check(status, 'edit', 'saveArticleAction', { args: [{ id: article.id, ...edited }] }, edits[status]);
      for (const move of MOVES) {
        const at = move === 'schedule' ? { at: new Date(Date.now() + 86_400_000).toISOString() } : {};
        const sent = { args: [{ id: article.id, move, headRevisionId: article.head, note: 'Vì vậy', ...at }] };
        const after = moves[status].includes(move) ? AFTER[move] : undefined;
        await check(status, move, 'moveArticleAction', sent, after);
      }
    }
  });
}

async function put({ id, head }: Article, status: ArticleStatus): Promise<void> {
  const live = status === 'published' ? head : null;
  const scheduled = status === 'scheduled' ? head : null;
  await sql()`update articles set status = ${status}, head_revision_id = ${head}, expires_at = null, retracted_at = null,
    live_revision_id = ${live}, published_at = case when ${live}::bigint is not null then now() end,
    scheduled_revision_id = ${scheduled},
    scheduled_at = case when ${scheduled}::bigint is not null then now() + interval '1 day' end
    where id = ${id}`;
}

async function rowOf({ id }: Article) {
  const [row] = await sql()`select status, articles::text as row,
    (select count(*)::int from audit_events where action like 'article.%' and subject_id = ${id}) as events
    from articles where id = ${id}`;
  return { status: row?.['status'], row: row?.['row'], events: Number(row?.['events']) };
}
