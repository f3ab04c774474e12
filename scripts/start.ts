import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { countArticles } from '#db/articles';
import { closeDatabase } from '#db/client';
import { announceContentChange } from '#db/content-events';
import { ADMINISTRATOR, loadDemo } from '#demo/load';
import { findWrongPictureMemory } from '#lib/decoding/limits';
import { EdgeSettingError, edgeSettings } from '#lib/edge/settings';
import { findScaleFault } from '#lib/nodes/settings';
import { findWrongSignInSettings } from '#lib/sign-in/log';
import { findWrongSiteSettings } from '#lib/site-settings';
import { findWrongTraceSettings } from '#lib/tracing/settings';
import { findWrongWatchSettings } from '#lib/watch/settings';
import { backupSettings } from '#scripts/backup-settings';
import { buildWhenStale } from '#scripts/build';
import { chooseConcurrency } from '#scripts/concurrency';
import { openDatabase } from '#scripts/database';
import { Failure, runMain } from '#scripts/failure';
import { isPortFree } from '#scripts/ports';
import { loadSecrets, saveSecrets } from '#scripts/secrets';
import { startServer } from '#scripts/server';
import { findStorageTrouble, storageSettings } from '#scripts/storage-settings';

const port = Number(process.env['PORT'] ?? 3000);
const host = process.env['HOST'] ?? '0.0.0.0';

await runMain(async () => {
  const stopAsked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
  const fault = findScaleFault();
  if (fault) throw new Failure(fault);
  refuseUselessEdge();
  storageSettings();
  const wrong = [
    findWrongSiteSettings,
    findWrongWatchSettings,
    findWrongTraceSettings,
    findWrongSignInSettings,
    findWrongPictureMemory,
  ];
  for (const line of wrong.flatMap((find) => find())) throw new Failure(line);
  await refuseTakenPort();
  backupSettings();
  loadSecrets();
  const embedded = await openDatabase();
  try {
    const trouble = await findStorageTrouble();
    if (trouble) console.warn(`  ! ${trouble}`);
    await loadDemoWhenEmpty(trouble);
    buildWhenStale();
    const server = await startServer({ port, host, workers: await chooseConcurrency() });
    const crashed = once(server.process, 'exit').then(() => 'crashed' as const);
    greet(server.url);
    const end = await Promise.race([stopAsked, crashed]);
    await server.stop();
    if (end === 'crashed') throw new Failure('Máy chủ web đã dừng ngoài ý muốn; lý do ở trên.');
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});
process.exit();

async function refuseTakenPort(): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`PORT=${process.env['PORT']} không phải là một cổng (1–65535).`);
  const isFree = await isPortFree(port, host).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`Không mở được ${host}:${port} (${error.code}): hãy chọn PORT hoặc HOST khác.`);
  });
  if (!isFree)
    throw new Failure(`Cổng ${port} đang có chương trình khác dùng: chạy lại với PORT=${port + 1} npm start.`);
}

function refuseUselessEdge(): void {
  try {
    edgeSettings();
  } catch (error) {
    throw error instanceof EdgeSettingError ? new Failure(error.message) : error;
  }
}

/** Where there is nowhere to put its pictures, none is loaded. */
async function loadDemoWhenEmpty(trouble: string | undefined): Promise<void> {
  if (process.env['DEMO'] === '0' || (await countArticles()) > 0) return;
  if (trouble) throw new Failure(trouble);
  console.log('Đang nạp cổng tin mẫu… (loading the demo portal)');
  const demoPassword = randomBytes(6).toString('base64url');
  if (await loadDemo(demoPassword)) {
    saveSecrets({ ...loadSecrets(), demoPassword });
    await announceContentChange();
  }
}

function greet(url: string): void {
  const { demoPassword } = loadSecrets();
  console.log(`\n  Cổng Tin      ${url}\n  Bàn biên tập  ${url}/dashboard`);
  if (demoPassword) console.log(`  Đăng nhập mẫu ${ADMINISTRATOR} / ${demoPassword}`);
  console.log('\n  Ctrl-C để dừng.\n');
}
