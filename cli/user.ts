import { parseArgs } from 'node:util';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { openDatabase } from '#cli/postgres/database';
import {
  addUser,
  changeUser,
  disableUser,
  enableUser,
  resetPassword,
  resetSecondFactor,
  type UserRefusal,
} from '#db/account/user-commands';
import { listUserCategoryIds, listUsers } from '#db/account/users';
import { closeDatabase } from '#db/client/client';
import { ROLES, type Role } from '#domain/account/roles';
import { dateLine } from '#domain/base/calendar';
import type { Result } from '#domain/base/result';
import { normalizeText } from '#domain/base/text';
import { hashPassword, newPassword } from '#lib/account/password';

const USAGE =
  'Cách dùng: npm run user -- list | add EMAIL TÊN VAI-TRÒ | role EMAIL VAI-TRÒ | disable EMAIL | enable EMAIL | reset EMAIL | second-factor-off EMAIL';

const REFUSALS: Record<UserRefusal, string> = {
  forbidden: 'Không được phép.',
  not_found: 'Không có người dùng này.',
  name_taken: 'Đã có người dùng mang tên này, hoặc một tên nhìn giống.',
  email_taken: 'Đã có người dùng với địa chỉ này.',
  last_administrator: 'Đây là quản trị cuối cùng còn làm việc: hãy giao quyền quản trị cho người khác trước.',
  self: 'Không làm được với chính mình.',
  password_changed: 'Mật khẩu của người này vừa được đổi.',
};

type Command = (...given: string[]) => Promise<void>;

const COMMANDS: Record<string, Command> = {
  list: async () => {
    for (const user of await listUsers()) {
      const seen = user.lastSeenAt ? dateLine(user.lastSeenAt) : 'chưa đăng nhập trong 30 ngày qua';
      const marks = [user.hasSecondFactor && 'xác thực hai lớp', user.disabledAt && 'đã khóa'].filter(Boolean);
      console.log([user.email, user.name, user.role, seen, ...marks].join(' · '));
    }
  },
  add: async (email: string, name: string, role: string) => {
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new Failure(`"${email}" không phải địa chỉ thư điện tử.`);
    if (name.trim() === '') throw new Failure('Tên không được để trống.');
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    const input = { email, name: normalizeText(name).trim(), role: roleOf(role), categoryIds: [], passwordHash };
    accept(await addUser(null, input));
    console.log(`✓ đã thêm ${email}; mật khẩu (chỉ hiện lần này): ${password}`);
  },
  role: async (email: string, role: string) => {
    const { id, name } = await find(email);
    accept(await changeUser(null, id, { name, role: roleOf(role), categoryIds: await listUserCategoryIds(id) }));
    console.log(`✓ ${email} nay là ${role}`);
  },
  disable: async (email: string) => {
    accept(await disableUser(null, (await find(email)).id));
    console.log(`✓ đã khóa ${email}`);
  },
  enable: async (email: string) => {
    accept(await enableUser(null, (await find(email)).id));
    console.log(`✓ đã mở lại ${email}`);
  },
  reset: async (email: string) => {
    const password = newPassword();
    accept(await resetPassword(null, (await find(email)).id, await hashPassword(password)));
    console.log(`✓ mật khẩu mới của ${email} (chỉ hiện lần này): ${password}`);
  },
  'second-factor-off': async (email: string) => {
    accept(await resetSecondFactor(null, (await find(email)).id));
    console.log(`✓ đã bỏ xác thực hai lớp của ${email}`);
  },
};

await runMain(async () => {
  const [command = '', ...given] = parse();
  const run = COMMANDS[command];
  if (!run || given.length !== run.length) throw new Failure(USAGE);
  const embedded = await openDatabase();
  try {
    await run(...given);
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});

function parse(): string[] {
  try {
    return parseArgs({ allowPositionals: true }).positionals;
  } catch {
    throw new Failure(USAGE);
  }
}

async function find(email: string) {
  const user = (await listUsers()).find((known) => known.email === email.trim().toLowerCase());
  if (!user) throw new Failure(`Không có người dùng ${email}.`);
  return user;
}

function roleOf(role: string): Role {
  const known = ROLES.find((name) => name === role);
  if (!known) throw new Failure(`Không có vai trò "${role}". Đang có: ${ROLES.join(', ')}.`);
  return known;
}

function accept(result: Result<number, UserRefusal>): void {
  if (!result.ok) throw new Failure(REFUSALS[result.reason]);
}
