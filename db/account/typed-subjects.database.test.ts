import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { createTestDatabase } from '#tests/support/test-database';

/** The migrations before typed addresses were marked. */
async function formerMigrations(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp('db/migrations', folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex(({ tag }) => tag.endsWith('_sign_ins_by_hand'));
  expect(at).toBeGreaterThan(0);
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return folder;
}

test('an update takes what was typed out of the trail, keeps the accounts’ addresses, and closes the trail again', async () => {
  const url = await createTestDatabase(inject('postgresUrl'), 'test_typed_subjects');
  process.env['DATABASE_URL'] = url;
  onTestFinished(closeDatabase);
  await migrateDatabase(url, await formerMigrations());
  await sql()`insert into users (email, name, password_hash, role) values ('minh@demo.invalid', 'Minh', 'x', 'editor')`;
  const written = [
    ['session.sign_in_failed', 'Mật khẩu của tôi'],
    ['session.locked_out', 'mật khẩu của tôi '],
    ['session.sign_in_failed', 'mật khẩu khác'],
    ['session.sign_in_failed', ''],
    ['session.sign_in_failed', 'minh@demo.invalid'],
    ['session.locked_out', 'Minh@Demo.invalid'],
    ['article.create', 'Mật khẩu của tôi'],
    ['user.create', 'da-xoa@demo.invalid'],
  ];
  for (const [action = '', subject = ''] of written)
    await sql()`insert into audit_events (action, subject) values (${action}, ${subject})`;
  await sql()`insert into sign_in_failures values ('account:mật khẩu của tôi', 3, now()), ('address:1f', 3, now())`;

  await migrateDatabase(url);
  const subjects = (await sql()`select subject from audit_events order by id`).map(({ subject }) => subject);
  const mark = /^unknown-[0-9a-f]{16}$/;
  expect(subjects.slice(0, 4).map((subject) => mark.test(subject))).toEqual([true, true, true, true]);
  expect(subjects[1]).toBe(subjects[0]);
  expect(subjects[2]).not.toBe(subjects[0]);
  expect(subjects.slice(4)).toEqual([
    'minh@demo.invalid',
    'Minh@Demo.invalid',
    'Mật khẩu của tôi',
    'da-xoa@demo.invalid',
  ]);
  expect(await sql()`select key from sign_in_failures`).toEqual([{ key: 'address:1f' }]);
  for (const change of ['update audit_events set note = null', 'delete from audit_events', 'truncate audit_events'])
    await expect(sql().unsafe(change)).rejects.toThrow('audit_events is append-only');
});
