import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { FileLock } from '#cli/base/file-lock';
import { isRunning, nameProcess, type ProcessName, waitUntil } from '#cli/base/processes';
import { guardPid } from '#cli/lifetime/guard';
import { dataFolder } from '#server/settings/process';

const ENDING_MS = 60_000;

type Record = { start: ProcessName; server?: ProcessName; guard?: ProcessName };

const recordFile = () => path.join(dataFolder(), 'portal.json');

/**
 * Locks the data folder until this process ends, by whatever cause. Throws a Failure that names the holder, or what an
 * earlier start left running.
 */
export async function takeDataFolder(): Promise<void> {
  const lock = new FileLock(path.join(dataFolder(), 'portal.lock'));
  const before = readRecord();
  if (!(await lock.tryAloneSoon())) throw new Failure(heldBy(readRecord()?.start.pid));
  await refuseLeftovers(before);
  write({});
}

export function recordServer(pid: number | undefined): void {
  write({ server: pid === undefined ? undefined : nameProcess(pid) });
}

async function refuseLeftovers(before: Record | undefined): Promise<void> {
  const { server, guard } = before ?? {};
  if (!server || !isRunning(server)) return;
  if (guard && isRunning(guard)) {
    console.log('Đang chờ lần chạy trước dừng hẳn… (waiting for the earlier start to end)');
    await waitUntil(() => !isRunning(server) || !isRunning(guard), ENDING_MS);
    if (!isRunning(server)) return;
  }
  throw new Failure(
    `Máy chủ web của lần chạy trước vẫn còn (tiến trình ${server.pid}): dừng nó bằng "kill ${server.pid}" rồi chạy lại. (the web server of an earlier start still runs)`,
  );
}

function heldBy(pid: number | undefined): string {
  const folder = path.resolve(dataFolder());
  if (pid === undefined) return `Thư mục ${folder} đang do một cổng tin khác dùng. (another portal holds it)`;
  return `Thư mục ${folder} đang do cổng tin ở tiến trình ${pid} dùng: dừng nó bằng "kill ${pid}", hoặc đặt DATA_DIR khác. (process ${pid} holds this data folder)`;
}

function readRecord(): Record | undefined {
  try {
    return JSON.parse(readFileSync(recordFile(), 'utf8')) as Record;
  } catch {
    return undefined;
  }
}

function write(part: Pick<Record, 'server'>): void {
  const guard = guardPid();
  const record = {
    start: nameProcess(process.pid),
    ...part,
    guard: guard === undefined ? undefined : nameProcess(guard),
  };
  try {
    writeFileSync(recordFile(), JSON.stringify(record), { mode: 0o600 });
  } catch {
    // On a full disk the next start knows less; the lock still holds.
  }
}
