import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { listSignIns } from '#db/account/sign-in-log';
import { addUser } from '#db/account/user-commands';
import { sql } from '#db/client/client';
import { hashPassword } from '#lib/account/password';
import { signIn } from '#lib/account/sign-in';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('typed_secrets');

const PASSWORD = 'trời hôm nay xanh';
const EMAIL = 'minh@demo.invalid';

beforeAll(async () => {
  process.env['NEXTAUTH_SECRET'] = randomBytes(16).toString('hex');
  const user = { email: EMAIL, name: 'Minh', role: 'secretary', categoryIds: [] } as const;
  await addUser(null, { ...user, categoryIds: [], passwordHash: await hashPassword(PASSWORD) });
});

async function everything(): Promise<string> {
  const tables =
    await sql()`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  const texts = [];
  for (const { name } of tables) {
    const rows = await sql().unsafe(`select row_to_json(one)::text as row from "${name}" one`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n').toLowerCase();
}

const attempt = (email: string, password: string, code = '') =>
  signIn({ email, password, code, from: { address: `10.${[...randomBytes(3)].join('.')}`, browser: 'Firefox' } });

const TYPED = [
  'matkhauthatcuatoi#2026',
  'MậtKhẩu Thật 2026',
  ' minh@demo.invalid mat-khau-dan-kem',
  'x\u0000hai-dong\r\nba',
  '💥'.repeat(40),
];

test.each(TYPED)('what was typed where the address belongs is kept nowhere and logged nowhere: %j', async (typed) => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (let n = 0; n < 7; n++) await attempt(typed, 'không-phải-mật-khẩu', '123456');
  const log = write.mock.calls.map(([line]) => String(line)).join('\n');
  write.mockRestore();
  expect(log).toContain('refused');
  const kept = `${await everything()}\n${log.toLowerCase()}`;
  for (const part of [typed, 'không-phải-mật-khẩu', 'mat-khau-dan-kem', 'hai-dong', '💥💥'])
    expect(kept).not.toContain(JSON.stringify(part.trim().toLowerCase()).slice(1, -1));
});

test('a wrong password and a wrong code of an account are kept nowhere either; the address it has is', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await attempt(` ${EMAIL.toUpperCase()} `, 'mật khẩu gần đúng');
  await attempt(EMAIL, 'mật khẩu gần đúng', 'abcd-efgh-jkmn');
  const log = write.mock.calls.map(([line]) => String(line)).join('\n');
  write.mockRestore();
  const kept = `${await everything()}\n${log}`;
  for (const typed of ['mật khẩu gần đúng', 'abcd-efgh-jkmn', 'abcdefghjkmn']) expect(kept).not.toContain(typed);
  const trail = await sql()`select subject, subject_id from audit_events where action = 'session.sign_in_failed'
    order by id desc limit 2`;
  expect(trail.map(({ subject, subject_id }) => [subject, subject_id !== null])).toEqual([
    [EMAIL, true],
    [EMAIL, true],
  ]);
});

test('of a text that no account has a mark is kept, the same each time, and made with the portal’s own secret', async () => {
  await attempt('Ai-Do', 'x');
  await attempt(' ai-do ', 'x');
  const [first, second] = await listSignIns({}, 2);
  expect(first?.account).toMatch(/^unknown-[0-9a-f]{16}$/);
  expect(second?.account).toBe(first?.account);
  process.env['NEXTAUTH_SECRET'] = randomBytes(16).toString('hex');
  await attempt('ai-do', 'x');
  expect((await listSignIns({}, 1))[0]?.account).not.toBe(first?.account);
});
