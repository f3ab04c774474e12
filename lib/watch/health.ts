import { getHeapStatistics } from 'node:v8';
import { readUnsent } from '#db/alarms';
import { readBackups } from '#db/backups';
import { readPurges } from '#db/edge-purges';
import { readCounting, readDatabase, readMigrations, readQueues } from '#db/health';
import { listNodes } from '#db/nodes';
import { readPings } from '#db/pings';
import { readSignInPressure } from '#db/sign-in-tries';
import { dayOf } from '#domain/calendar';
import type { HealthLine, HealthPart } from '#domain/health';
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
} from '#domain/health-machine';
import { judgeSignIns } from '#domain/health-sign-in';
import {
  judgeAlarms,
  judgeBackup,
  judgeCounting,
  judgeEdge,
  judgePings,
  judgeSchedule,
  judgeScheduler,
  judgeSearch,
  judgeWaitingViews,
} from '#domain/health-work';
import { inTime } from '#domain/in-time';
import { reasonOf } from '#domain/reason';
import { backupTime } from '#lib/backup/settings';
import { hasEdgeCache, indexNow, webSubHub } from '#lib/env';
import { servedVersion } from '#lib/nodes/build-id';
import { clockAhead } from '#lib/nodes/clock';
import { readSecurityContact, securityExpiry } from '#lib/security-contact';
import { storage } from '#lib/storage/chosen';
import { StorageAway } from '#lib/storage/contract';
import { diskStorage } from '#lib/storage/disk';
import { readRoom } from '#lib/storage/room';
import { countingFigures } from '#lib/visits/figures';
import { openAlarmChannels } from '#lib/watch/alarm-channels';
import { unsentNote } from '#lib/watch/alarm-figures';
import { certificateEnd } from '#lib/watch/certificate';
import { noteStates } from '#lib/watch/health-since';
import { lastBeat } from '#lib/watch/heartbeat';
import { log } from '#lib/watch/log';

/** A part that does not answer by then is taken as failing, in milliseconds. */
const PATIENCE_MS = 5_000;

/** How each part of the portal is doing, as seen by this process; a part that fails is a line, never an error. */
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
      const stuck = judgeWaitingViews(countingFigures(), now.getTime());
      if (stuck) return stuck;
      const { lastRecorded, dropped } = await readCounting(dayOf(now));
      return judgeCounting(lastRecorded, dropped, process.uptime() * 1000);
    }),
    ask('scheduler', async () => judgeScheduler(lastBeat('scheduler'), now.getTime())),
    ask('schedule', async () => judgeSchedule((await queues).schedule)),
    ask('search', async () => judgeSearch((await queues).search)),
    ask('pings', async () => judgePings(indexNow() || webSubHub() ? await readPings() : undefined, now)),
    ask('nodes', async () => judgeNodes(await listNodes(), servedVersion())),
    ask('edge', async () => judgeEdge(hasEdgeCache() ? await readPurges() : undefined, now)),
    ask('storage', async () => judgeStorage(await askStorage())),
    ask('disk', lookAtDisk),
    ask('memory', async () => {
      const { used_heap_size, heap_size_limit } = getHeapStatistics();
      return judgeMemory(process.memoryUsage.rss(), used_heap_size, heap_size_limit);
    }),
    ask('backup', async () => judgeBackup(backupTime() ? await readBackups() : undefined, now)),
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
  return (await readSecurityContact(now)) && (securityExpiry() ?? null);
}

/** Uploads and drawings lie there first, wherever the library is. */
async function lookAtDisk(): Promise<HealthLine> {
  try {
    await diskStorage.check();
  } catch (error) {
    if (error instanceof StorageAway) return judgeUnwritable(error.reason);
    throw error;
  }
  return judgeDisk(await readRoom());
}
