import { giveBack, readSpent, takeWhole } from '#db/account/rate-limits';
import { dayOf } from '#domain/base/calendar';
import { ok, type Result, refuse } from '#domain/base/result';
import { sharedNow } from '#server/base/clock';
import { setting } from '#server/settings/settings';
import { log } from '#server/telemetry/log';

const KB = 1024;

type Charge = {
  /** Takes the growth up to `bytes`; false if it exceeds the rest. */
  growTo(bytes: number): Promise<boolean>;
  /** Gives back all but `kept` bytes; undefined if nothing was kept. */
  settle(kept: number | undefined): Promise<void>;
};

/** Per user and day of Vietnam, on all nodes together. */
export function dayLimits(): { files: number; bytes: number } {
  return { files: setting('UPLOAD_DAY_FILES'), bytes: setting('UPLOAD_DAY_MB') * KB * KB };
}

/** By user id; users without uploads are absent. */
export async function readUploadsToday(users: { id: number }[], now = sharedNow()) {
  const keys = users.map(({ id }) => ({ id, ...dayKeys(id, dayOf(now)) }));
  const spent = await readSpent(keys.flatMap(({ files, kilobytes }) => [files, kilobytes]));
  return Object.fromEntries(
    keys
      .filter(({ files }) => spent.get(files))
      .map(({ id, files, kilobytes }) => [
        id,
        { files: spent.get(files) ?? 0, bytes: (spent.get(kilobytes) ?? 0) * KB },
      ]),
  );
}

function dayKeys(userId: number, day: string) {
  return { files: `upload-files:${userId}:${day}`, kilobytes: `upload-kb:${userId}:${day}` };
}

export async function openCharge(
  userId: number,
  announced: number,
  now = sharedNow(),
): Promise<Result<Charge, 'day_files' | 'day_bytes'>> {
  const limits = dayLimits();
  const keys = dayKeys(userId, dayOf(now));
  let taken = 0;
  const charge: Charge = {
    async growTo(bytes) {
      const cost = kilobytes(bytes) - taken;
      if (cost <= 0) return true;
      if (!(await takeWhole(keys.kilobytes, { limit: kilobytes(limits.bytes), seconds: KEPT_SECONDS, cost })))
        return false;
      taken += cost;
      return true;
    },
    async settle(kept) {
      try {
        await giveBack(keys.kilobytes, taken - kilobytes(kept ?? 0));
        if (kept === undefined) await giveBack(keys.files, 1);
      } catch (error) {
        log.error('media', 'a quota stays taken until midnight', error as Error);
      }
    },
  };
  if (!(await takeWhole(keys.files, { limit: limits.files, seconds: KEPT_SECONDS }))) return refuse('day_files');
  if (await charge.growTo(announced)) return ok(charge);
  await charge.settle(undefined);
  return refuse('day_bytes');
}

/** The key names the day, so its counter only has to outlive it. */
const KEPT_SECONDS = 2 * 86_400;

export const FREE: Charge = { growTo: async () => true, settle: async () => {} };

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / KB);
}
