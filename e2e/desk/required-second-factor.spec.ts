import { expect } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { freePort } from '#cli/base/ports';
import { type Server, startServer } from '#cli/web/server';
import { addUser } from '#db/account/user-commands';
import { migrateDatabase } from '#db/operation/migrate';
import { readSite, saveSite } from '#db/site/site';
import { test } from '#e2e/support/test';
import { hashPassword } from '#lib/account/password';
import { createTestDatabase } from '#tests/support/test-database';
import { workOn } from '#tests/support/working-database';

const PASSWORD = 'trời hôm nay xanh';
const EMAIL = 'thuky@demo.invalid';

let server: Server;

/** A separate portal: its demand on publishers would stop other tests. */
test.beforeAll(async () => {
  const databaseUrl = await createTestDatabase(process.env['DATABASE_URL'] ?? '', 'required_second_factor');
  await migrateDatabase(databaseUrl);
  const leave = await workOn(databaseUrl);
  const user = { email: EMAIL, name: 'Đỗ Quốc Bảo', role: 'secretary' as const, categoryIds: [] };
  await addUser(null, { ...user, passwordHash: await hashPassword(PASSWORD) });
  const { id: _, ...site } = await readSite();
  await saveSite({ ...site, requiresSecondFactor: true });
  await leave();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: databaseUrl, SITE_URL: url, NEXTAUTH_URL: url };
  server = await startServer({ port, host: '127.0.0.1', env });
});

test.afterAll(() => server.stop());

test('a publisher may do nothing but set up the second factor that is asked of them', async ({ page }) => {
  await page.goto(`${server.url}/dang-nhap`);
  await page.getByLabel('Thư điện tử').fill(EMAIL);
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dashboard\/account/);
  await expect(page.getByText(/yêu cầu người được đăng bài phải bật xác thực hai lớp/)).toBeVisible();
  await page.goto(`${server.url}/dashboard`);
  await expect(page).toHaveURL(/\/dashboard\/account/);

  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  const secret = (await page.getByTestId('totp-secret').textContent())?.replaceAll(' ', '') ?? '';
  await page.getByLabel('Mã 6 chữ số').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await expect(page.getByTestId('secret')).toBeVisible();
  await page.goto(`${server.url}/dashboard`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bàn biên tập');
});
