import { claimPings, forgetPings, type Ping, postponePings, setPingChannels, sweepPings } from '#db/feeds/pings';
import { delayAfter, type PingChannel } from '#domain/feeds/pings';
import { runEvery } from '#server/base/repeat';
import { isLiveAt } from '#server/cluster/live-check';
import { openPingChannels } from '#server/jobs/ping-channels';
import { setting } from '#server/settings/settings';
import { log } from '#server/telemetry/log';

const EVERY_MS = 2000;
/** Readers come first. */
const AT_ONCE = 4;
const TRIES = 2;

/**
 * Every node pings; the database gives each address to one. An address is sent once its page shows the change. Without
 * a channel nothing is recorded. After this resolves, all that goes live is recorded, unless the database was away.
 */
export async function startPings(): Promise<void> {
  const channels = openPingChannels();
  if (setting('INDEXNOW_KEY') && !channels.has('indexnow')) log.warn('pings', 'IndexNow is off: INDEXING=0');
  if (setting('WEBSUB_HUB') && !channels.has('websub')) log.warn('pings', 'WebSub is off: INDEXING=0');
  const setChannels = () => setPingChannels([...channels.keys()]).then(() => true);
  let isSet = await setChannels().catch(() => false);
  if (isSet && channels.size === 0) return;
  runEvery(EVERY_MS, 'pings', async () => {
    isSet ||= await setChannels();
    if (channels.size === 0) return;
    await sweepPings();
    for (const [channel, send] of channels) await tellChanges(channel, send);
  });
}

async function tellChanges(channel: PingChannel, send: (pings: Ping[]) => Promise<void>): Promise<void> {
  const due = await claimPings(channel);
  if (due.length === 0) return;
  const live = await findLive(due);
  await postpone(
    due.filter((ping) => !live.has(ping)),
    'not live',
  );
  if (live.size === 0) return;
  try {
    await send([...live]);
  } catch (error) {
    const { message, cause } = error as Error;
    return postpone([...live], cause instanceof Error ? cause.message : message);
  }
  await forgetPings([...live]);
}

async function findLive(due: Ping[]): Promise<Set<Ping>> {
  const live = new Set<Ping>();
  const queue = [...due];
  const work = async () => {
    for (let ping = queue.shift(); ping; ping = queue.shift()) {
      const { path, address, revisionId } = ping;
      const expected = path === address || revisionId === null ? revisionId : { movedTo: address };
      if (await isLiveAt(path, expected, TRIES)) live.add(ping);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return live;
}

function postpone(pings: Ping[], note: string): Promise<void> {
  return postponePings(pings, note, ({ failures }) => delayAfter(failures + 1, Math.random()));
}
