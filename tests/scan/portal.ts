import { rmSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '#cli/base/ports';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { buildWhenStale } from '#cli/web/build';
import { startServer } from '#cli/web/server';
import { closeDatabase, sql } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { ADMINISTRATOR } from '#demo/portal';
import { readAccessLog, startNginx } from '#tests/cluster/nginx';
import { signIn } from '#tests/cluster/sign-in';
import { addEveryForm } from '#tests/support/every-form';
import { createTestDatabase } from '#tests/support/test-database';

const PASSWORD = 'mật khẩu của lần quét';

/** The demo with every form of content behind the shipped nginx with TLS. */
export async function openScannedPortal(folder: string, nginxProgram: string) {
  // `readFailures` must find only this run's log.
  rmSync(path.join(folder, 'nginx'), { recursive: true, force: true });
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres'), password: 'scan' });
  process.env['DATABASE_URL'] = await createTestDatabase(postgres.url, 'scan');
  await migrateDatabase(process.env['DATABASE_URL']);
  await loadDemo(PASSWORD);
  await addEveryForm();
  await buildWhenStale();
  const [plainPort, port, node] = [await freePort(), await freePort(), await freePort()];
  const place = { folder: path.join(folder, 'nginx'), plainPort, port, nodes: [node], isUnlimited: true };
  const nginx = await startNginx(nginxProgram, place);
  const site = `https://localhost:${port}`;
  const env = { SITE_URL: site, NEXTAUTH_URL: site, TRUSTED_PROXIES: '1', LOG_FORMAT: 'json', RENDERS_PER_SECOND: '0' };
  const server = await startServer({ port: node, host: '127.0.0.1', env, stdio: 'pipe' });
  const log: string[] = [];
  server.process.stderr?.on('data', (chunk) => log.push(String(chunk)));
  server.process.stdout?.resume();
  // Undoes budgets and sign-outs, which would end the scan early.
  const undo = () =>
    sql()`with budgets as (delete from rate_limits) update sessions set ended_at = null
    where ended_at is not null`.catch(() => undefined);
  const undoing = setInterval(undo, 200);
  return {
    site,
    signIn: () => signIn({ url: server.url, site }, ADMINISTRATOR, PASSWORD),
    async isSignedIn(cookie: string) {
      await undo();
      const answer = await fetch(`${server.url}/dashboard/account`, { headers: { cookie }, redirect: 'manual' });
      return answer.status === 200;
    },
    articleIds: async () => (await sql()`select id from articles order by id limit 3`).map(({ id }) => Number(id)),
    readFailures: () => [...failedAnswers(nginx.log), ...loggedErrors(log.join(''))],
    async close() {
      clearInterval(undoing);
      await server.stop();
      await nginx.stop();
      await closeDatabase();
      await postgres.stop();
    },
  };
}

function failedAnswers(file: string) {
  return readAccessLog(file)
    .filter(({ status }) => status >= 500)
    .map(({ status, method, path }) => ({ info: `answered ${status}`, method, path }));
}

function loggedErrors(log: string) {
  const lines = log.split('\n').filter((line) => line.includes('"level":"error"'));
  return lines.map((line) => {
    const { part, msg, reason } = JSON.parse(line) as Record<string, string>;
    return { info: `logged: ${part}: ${msg} (${reason ?? ''})`, method: '', path: '' };
  });
}
