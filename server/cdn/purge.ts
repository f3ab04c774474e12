import {
  claimPurges,
  findNewestUnpurged,
  isUnpurged,
  type Purge as NotedPurge,
  postponePurges,
  setCdn,
  settlePurges,
} from '#db/cluster/cdn-purges';
import { reasonOf } from '#domain/base/reason';
import { runEvery } from '#server/base/repeat';
import { openPurge } from '#server/cdn/purgers';
import { isLiveAt } from '#server/cluster/live-check';
import { cdnSettings, hasCdn } from '#server/settings/cdn';
import { log } from '#server/telemetry/log';
import { inSpan } from '#server/telemetry/spans';

const TICK_MS = 500;
/** Time for every node to hear of a change before its purge. */
const HEARD_MS = 500;
/** Longest wait of a publication; the purge then goes on behind. */
const PATIENCE_MS = 5000;
const STEP_MS = 50;
/** Pages checked after a purge: proof enough, without a storm on the emptied cache. */
const PROOFS = 5;
const TRIES = 3;
const LONGEST_DELAY_MS = 60_000;

/**
 * Every node purges; the database gives each change to one, and keeps it until the purge is proved. Without a shared
 * cache nothing is recorded.
 */
export async function startCdnPurges(): Promise<void> {
  const settings = cdnSettings();
  let isSet = await setCdn(settings?.provider).then(
    () => true,
    () => false,
  );
  if (!settings && isSet) return;
  runEvery(TICK_MS, 'purges of the shared cache', async () => {
    if (!isSet) await setCdn(settings?.provider);
    isSet = true;
    if (settings) await purgeDue(HEARD_MS);
  });
}

/**
 * Purges all changes so far; call it when every node has dropped them. False where that is not certain in time; the
 * purge is then retried behind.
 */
export async function purgeCdn(): Promise<boolean> {
  if (!hasCdn()) return true;
  const newest = await findNewestUnpurged();
  if (newest === undefined) return true;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause()) {
    await purgeDue(0);
    if (!(await isUnpurged(newest))) return true;
  }
  return false;
}

async function purgeDue(age: number): Promise<void> {
  const settings = cdnSettings();
  const due = settings ? await claimPurges(age) : [];
  if (!settings || due.length === 0) return;
  try {
    await inSpan('purge the shared cache', async () => {
      await openPurge(settings)([...new Set(due.map(({ key }) => key))]);
      await prove(due.filter(({ rounds }) => rounds === 0));
    });
  } catch (error) {
    const failures = Math.min(...due.map((purge) => purge.failures));
    if (failures === 0) log.error('purges', 'the shared cache has not forgotten, trying again', error);
    return postponePurges(due, reasonOf(error), Math.min(LONGEST_DELAY_MS, 500 * 2 ** failures));
  }
  await settlePurges(due);
}

/** Throws where a page is outdated for readers. */
async function prove(purged: NotedPurge[]): Promise<void> {
  const pages = new Map(purged.flatMap(({ path, revisionId }) => (path ? [[path, revisionId] as const] : [])));
  for (const [path, revisionId] of [...pages].slice(-PROOFS)) {
    if (!(await isLiveAt(path, revisionId, TRIES))) throw new Error(`${path} is not yet as it was changed`);
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STEP_MS));
}
