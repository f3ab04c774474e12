import { globSync, readFileSync } from 'node:fs';
import { type APIRequestContext, expect } from '@playwright/test';
import { ROLES } from '#domain/account/roles';
import { but } from '#e2e/support/forged/row';
import { ACTIONS } from '#e2e/support/forged-actions';
import { type ForgedPortal, givenArticle, manuscriptOf, openForgedPortal, snapshot } from '#e2e/support/forged-portal';
import { type Outcome, outcomeOf, type Sent } from '#e2e/support/server-action';
import { test } from '#e2e/support/test';

let portal: ForgedPortal;

test.beforeAll(async () => {
  portal = await openForgedPortal('forged');
});
test.afterAll(() => portal.close());

/** Values that no form sends for an id, a version or a choice. */
const ABSURD = ['', '0', '-1', '1.5', '9'.repeat(30), '__proto__', '\u0000'];
const ABSURD_JSON = [...ABSURD, 0, -1, 1.5, 1e300, {}, []];
const NAMING = new Set(
  ['id', 'categoryId', 'revisionId', 'headRevisionId', 'baseRevisionId', 'parentId', 'beforeId', 'article'].concat([
    'sessionId',
    'version',
    'seen',
    'key',
    'role',
    'move',
    'locale',
    'intent',
    'updatedAt',
  ]),
);

test('every action of the desk stands in the table', () => {
  const sources = globSync('{app,lib,server,components}/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
  const names = sources
    .filter((source) => source.startsWith("'use server'"))
    .flatMap((source) => [...source.matchAll(/^export async function (\w+)/gm)].map(([, name]) => name));
  expect(names.toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
  expect(sources.filter((source) => /^\s+['"]use server['"]/m.test(source))).toEqual([]);
});

for (const [name, { who, isOwn, good, bad, again }] of Object.entries(ACTIONS)) {
  test(`${name}: refused to whom it is not due and where nothing is as it says; done once of twice at once`, async () => {
    const newcomer = isOwn ? await portal.givenNewcomer() : undefined;
    const caller = newcomer?.id ?? portal.ids.users.administrator;
    const session = newcomer?.session ?? portal.sessions.administrator;
    const about = { ...portal.ids, caller };
    const sent = await good(about);
    const before = await snapshot();
    const outcome = async (from: APIRequestContext, given: Sent, origin?: string): Promise<Outcome> =>
      outcomeOf(await portal.send(from, name, given, origin));

    // `signOutAction` redirects without a session, which counts as done.
    expect(await outcome(portal.nobody, sent), 'without a session').toBe(name === 'signOutAction' ? 'done' : 'refused');
    for (const origin of ['https://evil.example', 'null'])
      expect(await outcome(session, sent, origin), origin).toBe('refused');
    for (const role of ROLES.filter((one) => !who.includes(one)))
      expect(await outcome(portal.sessions[role], sent), role).toBe('refused');
    for (const values of [...bad(about, sent), ...absurdities(sent)])
      expect(await outcome(session, but(sent, values)), JSON.stringify(values).slice(0, 200)).toBe('refused');
    expect(await snapshot(), 'nothing of all this changes a row').toBe(before);

    const answers = await Promise.all([portal.send(session, name, sent), portal.send(session, name, sent)]);
    expect((await Promise.all(answers.map(outcomeOf))).toSorted()).toEqual(['done', again]);
    const after = await snapshot();
    expect(after).not.toBe(before);
    if (again === 'done') await outcome(session, sent);
    else expect(await outcome(session, sent), 'a third time').toBe('refused');
    expect(await snapshot(), 'once more changes nothing').toBe(after);
  });
}

function absurdities(sent: Sent): object[] {
  const isForm = 'form' in sent;
  const fields = isForm ? sent.form : ((sent.args[0] ?? {}) as object);
  const names = Object.keys(fields).filter((field) => NAMING.has(field));
  return names.flatMap((field) => (isForm ? ABSURD : ABSURD_JSON).map((value) => ({ [field]: value })));
}

test('what is no action, and what an action does not take: no row changes', async () => {
  const { ids, sessions, nobody, url } = portal;
  const statusOf = async (id: string) =>
    (await nobody.post('/dashboard', { headers: { 'next-action': id, origin: url }, data: '[]' })).status();
  expect([await statusOf('f'.repeat(42)), await statusOf('toString')]).toEqual([404, 404]);
  const about = { ...ids, caller: ids.users.administrator };
  for (const [name, { isOwn, good }] of Object.entries(ACTIONS)) {
    if (isOwn) continue;
    const sent = await good(about);
    const before = await snapshot();
    const others: Sent[] =
      'form' in sent ? [{ args: [] }, { args: [{}, sent.form] }] : [{ form: {} }, ...[null, [], {}, 'x'].map(argument)];
    for (const other of others) {
      const answer = await outcomeOf(await portal.send(sessions.administrator, name, other));
      expect(answer, `${name} ${JSON.stringify(other).slice(0, 100)}`).not.toBe('done');
    }
    expect(await snapshot(), name).toBe(before);
  }
});

const argument = (value: unknown): Sent => ({ args: [value] });

test('a reporter with another’s text, an editor beyond their categories: refused, and no row changes', async () => {
  const { ids, sessions, send } = portal;
  const { id, first, head } = await givenArticle({ id: ids.users.editor, role: 'editor' }, ids.category);
  const manuscript = manuscriptOf(ids.category, 'Của người khác');
  const requests: [string, Sent][] = [
    ['saveArticleAction', { args: [{ id, baseRevisionId: head, manuscript }] }],
    ['moveArticleAction', { args: [{ id, headRevisionId: head, move: 'submit' }] }],
    ['bulkMoveAction', { form: { article: `${id}-${head}`, move: 'submit' } }],
    ['restoreRevisionAction', { form: { id: `${id}`, revisionId: `${first}`, headRevisionId: `${head}` } }],
  ];
  const limited = await portal.givenEditorOf('khac');
  const before = await snapshot();
  for (const [name, sent] of requests) {
    expect(await outcomeOf(await send(sessions.reporter, name, sent)), name).toBe('refused');
    expect(await outcomeOf(await send(limited, name, sent)), name).toBe('refused');
  }
  const begun = { form: { categoryId: `${ids.category}`, key: 'c'.repeat(32) } };
  expect(await outcomeOf(await send(limited, 'createArticleAction', begun))).toBe('refused');
  expect(await snapshot()).toBe(before);
});

test('a session that has ended, and one of somebody disabled, do nothing', async () => {
  const { ids, send } = portal;
  for (const how of ['end', 'disable']) {
    const { id, session } = await portal.givenNewcomer();
    const action = how === 'end' ? 'signOutUserAction' : 'disableUserAction';
    expect(await outcomeOf(await send(portal.sessions.administrator, action, { form: { id: `${id}` } }))).toBe('done');
    const before = await snapshot();
    const begun = { form: { categoryId: `${ids.category}`, key: 'd'.repeat(32) } };
    expect(await outcomeOf(await send(session, 'createArticleAction', begun)), how).toBe('refused');
    expect(await outcomeOf(await send(session, 'endOtherSessionsAction', { args: [] })), how).toBe('refused');
    expect(await snapshot(), how).toBe(before);
  }
});
