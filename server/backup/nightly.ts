import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { findLastDue, isBackupEnded } from '#db/operation/backups';
import { runEvery } from '#server/base/repeat';
import { setting } from '#server/settings/settings';

const CHECK_MS = 60_000;
const SCRIPT = 'cli/scheduled-backup.ts';

/**
 * Every node checks once a minute for a due or missed backup; the database gives it to one. A child process makes it,
 * so that no request waits.
 */
export function startNightlyBackups(): void {
  const at = setting('BACKUP_AT');
  if (!at) return;
  runEvery(CHECK_MS, 'backup', async () => {
    if (!(await isBackupEnded(await findLastDue(at)))) await runScript();
  });
}

async function runScript(): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  const ended = once(child, 'exit');
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  try {
    const [code] = await ended;
    if (code !== 0) throw new Error(`${SCRIPT} has ended with ${code}`);
  } finally {
    process.off('exit', stop);
  }
}
