import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Failure } from '#cli/base/failure';
import { findListener, type Listener } from '#cli/base/listeners';
import { isPortFree } from '#cli/base/ports';
import { runMain } from '#cli/base/run-main';
import { backupSettings } from '#cli/data/backup-settings';
import { keepBallast } from '#cli/data/ballast';
import { prepareDataFolder } from '#cli/data/data-folder';
import { bindInstallation, inspectInstallation } from '#cli/data/installation';
import { loadSecrets, saveSecrets } from '#cli/data/secrets';
import { findStorageTrouble, storageSettings } from '#cli/data/storage-settings';
import { recordServer, takeDataFolder } from '#cli/lifetime/portal-lock';
import { listenForStop } from '#cli/lifetime/stop-signal';
import { openDatabase } from '#cli/postgres/database';
import { watchPostgres } from '#cli/postgres/watch';
import { buildWhenStale } from '#cli/web/build';
import { chooseConcurrency } from '#cli/web/concurrency';
import { checkRunAs, handOver, warnOfRoot } from '#cli/web/run-as';
import { startServer } from '#cli/web/server';
import { closeDatabase } from '#db/client/client';
import { announceContentChange } from '#db/client/content-events';
import { ADMINISTRATOR, loadDemo } from '#demo/load';
import { findWrongDayLimits } from '#lib/media/day-quota';
import { findWrongPictureMemory } from '#server/decoding/limits';
import { EdgeSettingError, edgeSettings } from '#server/settings/cdn';
import { findScaleFault } from '#server/settings/cluster';
import { findWrongWatchSettings } from '#server/settings/telemetry';
import { findWrongTraceSettings } from '#server/settings/tracing';
import { findWrongSiteSettings } from '#server/settings/wrong-settings';
import { findWrongReserve } from '#server/storage/room';
import { findWrongSignInSettings } from '#server/telemetry/sign-in-log';

const port = Number(process.env['PORT'] ?? 3000);
const host = process.env['HOST'] ?? '0.0.0.0';

const stop = listenForStop();

await runMain(async () => {
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
    findWrongReserve,
    findWrongDayLimits,
  ];
  for (const line of wrong.flatMap((find) => find())) throw new Failure(line);
  checkPort();
  backupSettings();
  checkRunAs();
  prepareDataFolder();
  if (!process.env['DATABASE_URL']) await takeDataFolder();
  await refuseTakenPort();
  loadSecrets();
  try {
    await serve();
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  console.log('  Đã dừng. (stopped)');
});
process.exit();

async function serve(): Promise<void> {
  const embedded = await openDatabase();
  const watch = embedded && watchPostgres(embedded);
  try {
    stop.throwIfAsked();
    if (embedded) await keepBallast();
    const trouble = await findStorageTrouble();
    if (trouble) console.warn(`  ! ${trouble}`);
    await loadDemoWhenFirst(trouble);
    await bindInstallation();
    warnOfRoot();
    await buildWhenStale(stop.signal);
    stop.throwIfAsked();
    const workers = await chooseConcurrency();
    const server = await startServer({ port, host, workers, signal: stop.signal, as: handOver() });
    if (embedded) recordServer(server.process.pid);
    greet(server.url);
    const why = await Promise.race([...reasonsToEnd(server.process), ...(watch ? [watch.lost] : [])]);
    await server.stop();
    if (why) throw new Failure(why);
  } finally {
    watch?.end();
    await closeDatabase();
    if ((await embedded?.stop()) === false)
      console.log('  PostgreSQL còn phục vụ một lệnh khác và sẽ dừng cùng lệnh đó. (a command still uses it)');
  }
}

/** Undefined where somebody asked. */
function reasonsToEnd(server: ChildProcess): Promise<string | undefined>[] {
  const crashed = once(server, 'exit').then(() => 'Máy chủ web đã dừng ngoài ý muốn; lý do ở trên.');
  const asked = new Promise<undefined>((resolve) => {
    if (stop.signal.aborted) resolve(undefined);
    stop.signal.addEventListener('abort', () => resolve(undefined));
  });
  return [asked, crashed];
}

function checkPort(): void {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`PORT=${process.env['PORT']} không phải là một cổng (1–65535).`);
}

async function refuseTakenPort(): Promise<void> {
  const isFree = await isPortFree(port, host).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`Không mở được ${host}:${port} (${error.code}): hãy chọn PORT hoặc HOST khác.`);
  });
  if (!isFree) throw new Failure(takenBy(findListener(port)));
}

function takenBy(listener: Listener | undefined): string {
  const way = `chạy lại với PORT=${port + 1} npm start. (the port is in use)`;
  if (!listener) return `Cổng ${port} đang có chương trình khác dùng: ${way}`;
  const { pid, command, isPortal } = listener;
  return isPortal
    ? `Cổng ${port} đang do một cổng tin dùng, đang chạy hay còn lại từ lần chạy trước: dừng nó bằng "kill ${pid}". (a portal, process ${pid}, uses the port)`
    : `Cổng ${port} đang do tiến trình ${pid} dùng (${command.slice(0, 60)}): dừng nó, hoặc ${way}`;
}

function refuseUselessEdge(): void {
  try {
    edgeSettings();
  } catch (error) {
    throw error instanceof EdgeSettingError ? new Failure(error.message) : error;
  }
}

/** Where there is nowhere to put its pictures, none is loaded. */
async function loadDemoWhenFirst(trouble: string | undefined): Promise<void> {
  const { isFirst, isEmpty } = await inspectInstallation();
  const asked = process.env['DEMO'];
  if (asked === '0' || !(isFirst || (asked === '1' && isEmpty))) return;
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
