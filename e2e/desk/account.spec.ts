import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible } from '#e2e/support/accessible';
import { addUser } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const PASSWORD = process.env['DEMO_PASSWORD'] ?? '';
const STAMP = Date.now().toString(36);
/** Failed attempts from here must lock out no other test. */
const ADDRESS = `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.7`;

let admin: Page;
let contexts: BrowserContext[] = [];

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': ADDRESS } });
  contexts.push(context);
  return context.newPage();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

async function expectDesk(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/dashboard/);
  await expect(page.getByRole('button', { name: 'Đăng xuất', exact: true })).toBeVisible();
}

async function openUser(name: string): Promise<void> {
  await admin.goto('/dashboard/users');
  await admin.getByRole('link', { name, exact: true }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(name);
}

async function confirm(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('dialog').getByRole('button', { name: label }).click();
}

test.beforeAll(async ({ browser }) => {
  admin = await openPage(browser);
  await signIn(admin, 'quantri@demo.invalid', PASSWORD);
  await expectDesk(admin);
});

test.afterAll(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
});

test('an administrator adds a user, and what was typed stays when the address is taken', async () => {
  await admin.goto('/dashboard/users/new');
  await expectAccessible(admin);
  await admin.getByLabel('Thư điện tử').fill('phongvien@demo.invalid');
  await admin.getByLabel('Họ và tên').fill('Trùng Tên');
  await admin.getByLabel('Y tế').check();
  await admin.getByRole('button', { name: 'Thêm người dùng' }).click();
  await expect(admin.getByText('Đã có người dùng với địa chỉ này.')).toBeVisible();
  await expect(admin.getByLabel('Họ và tên')).toHaveValue('Trùng Tên');
  await expect(admin.getByLabel('Y tế')).toBeChecked();

  const email = `them-${STAMP}@demo.invalid`;
  await admin.getByLabel('Thư điện tử').fill(email);
  await admin.getByRole('button', { name: 'Thêm người dùng' }).click();
  await expect(admin.getByText(`Đã thêm ${email}.`)).toBeVisible();
  await admin.goto('/dashboard/users');
  await expect(admin.getByRole('listitem').filter({ hasText: email })).toContainText('Y tế');
  await expectAccessible(admin);
});

test('a role is changed; nobody is offered to disable themselves', async () => {
  const name = `Vai Trò ${STAMP}`;
  await addUser(admin, `vai-tro-${STAMP}@demo.invalid`, name);
  await openUser(name);
  await admin.getByLabel('Vai trò').selectOption('Biên tập viên');
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await expect(admin.getByText('Đã lưu.')).toBeVisible();
  await expect(admin.getByLabel('Vai trò')).toHaveValue('editor');
  await expectAccessible(admin);

  await openUser('Vũ Hoài An');
  await expect(admin.getByRole('button', { name: 'Khóa tài khoản' })).toHaveCount(0);
  await expect(admin.getByText('Đây là tài khoản của bạn.')).toBeVisible();
});

test('a second factor is set up, asked for, and stood in for by a recovery code', async ({ browser }) => {
  const [email, name] = [`hai-lop-${STAMP}@demo.invalid`, `Hai Lớp ${STAMP}`];
  const password = await addUser(admin, email, name);
  const page = await openPage(browser);
  await signIn(page, email, password);
  await expectDesk(page);

  await page.goto('/dashboard/account');
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  const secret = (await page.getByTestId('totp-secret').textContent())?.replaceAll(' ', '') ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const digits = (steps: number) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
  await expectAccessible(page);
  await page.getByLabel('Mã 6 chữ số').fill('abc');
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await expect(page.getByText(/Mã không đúng/)).toBeVisible();
  await page.getByLabel('Mã 6 chữ số').fill(digits(-1));
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click();
  const codes = (await page.getByTestId('secret').textContent())?.split('\n') ?? [];
  expect(codes).toHaveLength(10);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page).toHaveURL(/\/dang-nhap$/);

  await signIn(page, email, password);
  await page.getByLabel('Mã xác thực').fill(codes[0]?.slice(0, 6) ?? '');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByText(/Mã không đúng/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Mã xác thực').fill(digits(1));
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expectDesk(page);
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page).toHaveURL(/\/dang-nhap$/);

  await signIn(page, email, password);
  await page.getByRole('button', { name: /Dùng mã dự phòng/ }).click();
  await page.getByLabel('Mã dự phòng').fill(codes[0]?.toUpperCase() ?? '');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expectDesk(page);
  await page.goto('/dashboard/account');
  await expect(page.getByText('còn 9 mã dự phòng')).toBeVisible();

  await page.getByText('Tạo mã dự phòng mới hoặc tắt').click();
  await page.getByLabel('Nhập mật khẩu để xác nhận').fill(password);
  await page.getByLabel('Mã 6 chữ số hoặc mã dự phòng').fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Tắt xác thực hai lớp' }).click();
  await expect(page.getByText('Đã tắt xác thực hai lớp.')).toBeVisible();
});

test('signing out everywhere else ends the other browser at once', async ({ browser }) => {
  const email = `hai-noi-${STAMP}@demo.invalid`;
  const password = await addUser(admin, email, `Hai Nơi ${STAMP}`);
  const [here, there] = [await openPage(browser), await openPage(browser)];
  for (const page of [here, there]) {
    await signIn(page, email, password);
    await expectDesk(page);
  }
  await here.goto('/dashboard/account');
  await expect(here.getByText('Chrome trên').first()).toBeVisible();
  await expectAccessible(here);
  await confirm(here, 'Đăng xuất mọi nơi khác');
  await expect(here.getByRole('button', { name: 'Đăng xuất mọi nơi khác' })).toHaveCount(0);
  await there.goto('/dashboard');
  await expect(there).toHaveURL(/\/dang-nhap$/);
  await here.goto('/dashboard');
  await expectDesk(here);
});

test('a password is changed with the old one, and easy ones are refused', async ({ browser }) => {
  const email = `mat-khau-${STAMP}@demo.invalid`;
  const password = await addUser(admin, email, `Mật Khẩu ${STAMP}`);
  const page = await openPage(browser);
  await signIn(page, email, password);
  await expectDesk(page);
  await page.goto('/dashboard/account');
  const fill = async (current: string, next: string) => {
    await page.getByLabel('Mật khẩu hiện tại').fill(current);
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
    await page.getByLabel('Nhập lại mật khẩu mới').fill(next);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  };
  await fill(password, 'mật khẩu 2026');
  await expect(page.getByText(/quá dễ đoán/)).toBeVisible();
  await expect(page.getByLabel('Mật khẩu hiện tại')).toHaveValue(password);
  await fill('không phải', 'trời hôm nay xanh');
  await expect(page.getByText('Mật khẩu không đúng.')).toBeVisible();
  await fill(password, 'trời hôm nay xanh');
  await expect(page.getByText(/Đã đổi mật khẩu/)).toBeVisible();
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page).toHaveURL(/\/dang-nhap$/);
  await signIn(page, email, 'trời hôm nay xanh');
  await expectDesk(page);
});

test('the language of the desk changes at once', async ({ browser }) => {
  const email = `ngon-ngu-${STAMP}@demo.invalid`;
  const password = await addUser(admin, email, `Ngôn Ngữ ${STAMP}`);
  const page = await openPage(browser);
  await signIn(page, email, password);
  await expectDesk(page);
  await page.goto('/dashboard/account');
  await page.getByLabel('Ngôn ngữ của bàn biên tập').selectOption('English');
  await page.getByRole('button', { name: 'Lưu tên và ngôn ngữ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  await page.goto('/dashboard/users');
  await expect(page.getByRole('heading', { name: 'Users' })).toHaveCount(0);
});

test('wrong tries lock the account, for the right password too', async ({ browser }) => {
  const email = `khoa-${STAMP}@demo.invalid`;
  const password = await addUser(admin, email, `Tạm Khóa ${STAMP}`);
  const page = await openPage(browser);
  for (let n = 0; n < 5; n++) {
    await signIn(page, email, `sai ${n}`);
    await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
    await expect(page.getByLabel('Thư điện tử')).toHaveValue(email);
  }
  await signIn(page, email, 'sai');
  await expect(page.getByText(/Xin thử lại sau 0 phút \d+ giây/)).toBeVisible();
  await signIn(page, email, password);
  await expect(page.getByText(/Xin thử lại sau 0 phút \d+ giây/)).toBeVisible();

  await admin.goto(`/dashboard/audit?text=${email}&group=session`);
  await expect(admin.getByText('Bị tạm khóa đăng nhập')).toHaveCount(1);
  await expect(admin.getByText('Đăng nhập không được')).toHaveCount(6);
});

test('a disabled user is out at once, and in again when enabled', async ({ browser }) => {
  const [email, name] = [`nghi-${STAMP}@demo.invalid`, `Nghỉ Việc ${STAMP}`];
  const password = await addUser(admin, email, name);
  const page = await openPage(browser);
  await signIn(page, email, password);
  await expectDesk(page);
  await openUser(name);
  await confirm(admin, 'Khóa tài khoản');
  await expect(admin.getByText('Đã khóa tài khoản').first()).toBeVisible();
  await page.goto('/dashboard');
  await expect(page).toHaveURL(/\/dang-nhap$/);
  await signIn(page, email, password);
  await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
  await confirm(admin, 'Mở lại tài khoản');
  await expect(admin.getByRole('button', { name: 'Khóa tài khoản' }).first()).toBeVisible();
  await signIn(page, email, password);
  await expectDesk(page);
  for (const closed of [
    '/dashboard/users',
    '/dashboard/users/1',
    '/dashboard/users/new',
    '/dashboard/audit',
    '/dashboard/audit/sign-ins',
  ]) {
    expect((await page.goto(closed))?.status(), closed).toBe(404);
    await expect(page.getByRole('heading', { level: 1 }), closed).toHaveText('Không tìm thấy trang');
  }
});

test('a reset password is shown once, and the old one works no more', async ({ browser }) => {
  const [email, name] = [`quen-${STAMP}@demo.invalid`, `Hay Quên ${STAMP}`];
  const old = await addUser(admin, email, name);
  await openUser(name);
  await confirm(admin, 'Đặt lại mật khẩu');
  const password = (await admin.getByTestId('secret').textContent()) ?? '';
  const page = await openPage(browser);
  await signIn(page, email, old);
  await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
  await signIn(page, email, password);
  await expectDesk(page);
});

test('the audit trail says who did what, and is filtered', async () => {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await admin.goto('/dashboard/audit');
  await expectAccessible(admin);
  await admin.getByLabel('Việc gì').selectOption('Người dùng');
  await admin.getByLabel('Tên có chữ').fill(`vai-tro-${STAMP}`);
  await admin.getByLabel('Từ ngày').fill(today);
  await admin.getByRole('button', { name: 'Xem', exact: true }).click();
  const rows = admin.locator('ol > li');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Sửa người dùng');
  await expect(rows.first()).toContainText('Vũ Hoài An');
  await expect(rows.first()).toContainText(
    /Phóng viên → đổi thành Biên tập viên|Phóng viên →\s*đổi thành\s*Biên tập viên/,
  );
  await expect(admin.getByLabel('Tên có chữ')).toHaveValue(`vai-tro-${STAMP}`);
  await admin.getByLabel('Đến ngày').fill('2020-01-01');
  await admin.getByLabel('Từ ngày').fill('');
  await admin.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(admin.getByText('Không có gì trong nhật ký với những điều kiện này.')).toBeVisible();
});
