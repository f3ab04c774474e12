import { getHeapStatistics } from 'node:v8';
import { readSignInPressure } from '#db/account/sign-in-tries';
import { readPurges } from '#db/cluster/cdn-purges';
import { listNodes } from '#db/cluster/nodes';
import { readPings } from '#db/feeds/pings';
import { readUnsent } from '#db/operation/alarms';
import { readBackups } from '#db/operation/backups';
import { readCounting, readDatabase, readMigrations, readQueues } from '#db/operation/health';
import { dayOf } from '#domain/base/calendar';
import { inTime } from '#domain/base/in-time';
import { reasonOf } from '#domain/base/reason';
import type { HealthLine, HealthPart } from '#domain/operation/health';
import {
  judgeCertificate,
  judgeClock,
  judgeDatabase,
  judgeDisk,
  judgeMemory,
  judgeMigrations,
  judgeNodes,
  judgeSecurityTxt,
  judgeStorage,
  judgeUnwritable,
} from '#domain/operation/health-machine';
import { judgeSignIns } from '#domain/operation/health-sign-in';
import {
  judgeAlarms,
  judgeBackup,
  judgeCdn,
  judgeCounting,
  judgePings,
  judgeSchedule,
  judgeScheduler,
  judgeSearch,
  judgeWaitingViews,
} from '#domain/operation/health-work';
import { servedVersion } from '#server/base/build-id';
import { clockAhead } from '#server/base/clock';
import { openAlarmChannels } from '#server/health/alarm-channels';
import { certificateEnd } from '#server/health/certificate';
import { lastBeat } from '#server/health/heartbeat';
import { readSecurityContact } from '#server/health/security-contact';
import { noteStates } from '#server/health/since';
import { unsentNote } from '#server/health/unsent-alarms';
import { hasCdn } from '#server/settings/cdn';
import { indexNow, webSubHub } from '#server/settings/pings';
import { setting } from '#server/settings/settings';
import { storage } from '#server/storage/chosen';
import { StorageAway } from '#server/storage/contract';
import { diskStorage } from '#server/storage/disk';
import { readRoom } from '#server/storage/room';
import { log } from '#server/telemetry/log';
import { countingState } from '#server/visits/state';

const PATIENCE_MS = 5_000;

/** A failing part is a line, never an error. */
export async function readHealth(now = new Date()): Promise<HealthLine[]> {
  const queues = readQueues();
  const lines = await Promise.all([
    ask('database', async () => {
      const { ms, version, bytes } = await readDatabase();
      return judgeDatabase(ms, version, bytes);
    }),
    ask('migrations', async () => {
      const { applied, known } = await readMigrations();
      return judgeMigrations(applied, known);
    }),
    ask('clock', async () => judgeClock(clockAhead())),
    ask('certificate', async () => judgeCertificate(await certificateEnd(), now)),
    ask('securityTxt', async () => judgeSecurityTxt(await securityTxtExpiry(now), now)),
    ask('counting', async () => {
      const stuck = judgeWaitingViews(countingState(), now.getTime());
      if (stuck) return stuck;
      const { lastRecorded, dropped } = await readCounting(dayOf(now));
      return judgeCounting(lastRecorded, dropped, process.uptime() * 1000);
    }),
    ask('scheduler', async () => judgeScheduler(lastBeat('scheduler'), now.getTime())),
    ask('schedule', async () => judgeSchedule((await queues).schedule)),
    ask('search', async () => judgeSearch((await queues).search)),
    ask('pings', async () => judgePings(indexNow() || webSubHub() ? await readPings() : undefined, now)),
    ask('nodes', async () => judgeNodes(await listNodes(), servedVersion())),
    ask('edge', async () => judgeCdn(hasCdn() ? await readPurges() : undefined, now)),
    ask('storage', async () => judgeStorage(await askStorage())),
    ask('disk', lookAtDisk),
    ask('memory', async () => {
      const { used_heap_size, heap_size_limit } = getHeapStatistics();
      return judgeMemory(process.memoryUsage.rss(), used_heap_size, heap_size_limit);
    }),
    ask('backup', async () => judgeBackup(setting('BACKUP_AT') ? await readBackups() : undefined, now)),
    ask('signIn', async () => judgeSignIns(await readSignInPressure())),
    ask('alarms', async () => judgeAlarms([...openAlarmChannels().keys()], await readUnsent(), unsentNote())),
  ]);
  noteStates(lines, now);
  return lines;
}

async function ask(part: HealthPart, judge: () => Promise<HealthLine>): Promise<HealthLine> {
  try {
    return await inTime(judge(), PATIENCE_MS);
  } catch (error) {
    log.error('health', part, error);
    return { part, state: 'bad', finding: 'failed' };
  }
}

async function askStorage(): Promise<{ ms: number } | { note: string } | undefined> {
  if (!storage().isRemote) return undefined;
  const begun = performance.now();
  try {
    await storage().check();
    return { ms: performance.now() - begun };
  } catch (error) {
    return { note: error instanceof StorageAway ? error.reason : reasonOf(error) };
  }
}

async function securityTxtExpiry(now: Date): Promise<Date | null | undefined> {
  return (await readSecurityContact(now)) && (setting('SECURITY_EXPIRES') ?? null);
}

/** Uploads and drawings lie on the disk first, even with a bucket. */
async function lookAtDisk(): Promise<HealthLine> {
  try {
    await diskStorage.check();
  } catch (error) {
    if (error instanceof StorageAway) return judgeUnwritable(error.reason);
    throw error;
  }
  return judgeDisk(await readRoom());
}
