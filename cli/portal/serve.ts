import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { keepBallast } from '#cli/data/ballast';
import { prepareDataFolder } from '#cli/data/data-folder';
import { bindInstallation } from '#cli/data/installation';
import { loadSecrets } from '#cli/data/secrets';
import { findStorageTrouble } from '#cli/data/storage-trouble';
import { recordServer, takeDataFolder } from '#cli/lifetime/portal-lock';
import { listenForStop } from '#cli/lifetime/stop-signal';
import { loadDemoWhenFirst } from '#cli/portal/demo-content';
import { refuseTakenPort } from '#cli/portal/port';
import { openDatabase } from '#cli/postgres/database';
import { watchPostgres } from '#cli/postgres/watch';
import { checkRunAs } from '#cli/web/run-as';
import type { Server } from '#cli/web/server';
import { closeDatabase } from '#db/client/pool';
import { ADMINISTRATOR } from '#demo/portal';
import { refuseWrongSettings, setting } from '#server/settings/settings';

type Place = { port: number; host: string; signal: AbortSignal };

/**
 * Runs a whole portal. On a stop request, or when one part is lost, stops the parts in reverse order and ends the
 * process.
 */
export async function servePortal(usualHost: string, begin: (place: Place) => Promise<Server>): Promise<never> {
  const stop = listenForStop();
  await runMain(async () => {
    refuseWrongSettings();
    checkRunAs();
    const place: Place = { port: setting('PORT'), host: setting('HOST') ?? usualHost, signal: stop.signal };
    prepareDataFolder();
    if (!setting('DATABASE_URL')) await takeDataFolder();
    await refuseTakenPort(place);
    loadSecrets();
    try {
      await serve(place, begin);
    } catch (error) {
      // Ctrl-C can kill a program that has not left the terminal's group yet, and be heard here after its end.
      await setImmediate();
      if (!stop.signal.aborted) throw error;
    }
    console.log('  Đã dừng. (stopped)');
  });
  process.exit();
}

async function serve(place: Place, begin: (place: Place) => Promise<Server>): Promise<void> {
  const embedded = await openDatabase();
  const watch = embedded && watchPostgres(embedded);
  try {
    place.signal.throwIfAborted();
    if (embedded) await keepBallast();
    const trouble = await findStorageTrouble();
    if (trouble) console.warn(`  ! ${trouble}`);
    await loadDemoWhenFirst(trouble);
    await bindInstallation();
    const server = await begin(place);
    if (embedded) recordServer(server.process.pid);
    greet(server.url);
    const why = await Promise.race([...reasonsToEnd(place.signal, server.process), ...(watch ? [watch.lost] : [])]);
    await server.stop();
    if (why) throw new Failure(why);
  } finally {
    watch?.end();
    await closeDatabase();
    if ((await embedded?.stop()) === false)
      console.log('  PostgreSQL còn phục vụ một lệnh khác và sẽ dừng cùng lệnh đó. (a command still uses it)');
  }
}

/** Each resolves with the reason; undefined is a stop request. */
function reasonsToEnd(signal: AbortSignal, server: ChildProcess): Promise<string | undefined>[] {
  const crashed = once(server, 'exit').then(() => 'Máy chủ web đã dừng ngoài ý muốn; lý do ở trên.');
  const asked = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });
  return [asked, crashed];
}

function greet(url: string): void {
  const { demoPassword } = loadSecrets();
  console.log(`\n  Cổng Tin      ${url}\n  Bàn biên tập  ${url}/dashboard`);
  if (demoPassword) console.log(`  Đăng nhập mẫu ${ADMINISTRATOR} / ${demoPassword}`);
  console.log('\n  Ctrl-C để dừng.\n');
}
