import { type AlarmChannel, claimAlarm, claimRecovery, forgetAlarm, settleAlarm } from '#db/operation/alarms';
import { reasonOf } from '#domain/base/reason';
import { alarmKey, dueOf, lookAgain, type Streak, tellingLines } from '#domain/operation/alarm';
import type { HealthLine, HealthPart } from '#domain/operation/health';
import { runEvery } from '#server/base/repeat';
import { openAlarmChannels } from '#server/health/alarm-channels';
import { type AlarmText, raisedText, recoveredText } from '#server/health/alarm-words';
import { readHealth } from '#server/health/health';
import { noteTelling } from '#server/health/unsent-alarms';
import { instanceName } from '#server/settings/process';
import { log } from '#server/telemetry/log';

const LOOK_MS = 20_000;

/** `alone`: channels that this process told alone that the database is away. */
type Memory = { streaks: Map<HealthPart, Streak>; alone: Set<AlarmChannel> };

/**
 * Tells the operator of lasting trouble: once for all nodes by a claim in the database, again after a day, and once on
 * recovery. While the database is away each process tells once. Failed messages are retried. Without a channel it only
 * tracks since when.
 */
export function startAlarms(everyMs = LOOK_MS): void {
  const channels = openAlarmChannels();
  const memory: Memory = { streaks: new Map(), alone: new Set() };
  runEvery(everyMs, 'alarms', async () => {
    for (const line of tellingLines(await readHealth())) {
      const streak = lookAgain(memory.streaks.get(line.part), line.state);
      memory.streaks.set(line.part, streak);
      const due = dueOf(streak);
      if (due === 'nothing') continue;
      for (const [channel, send] of channels)
        await (due === 'raise' ? raise(channel, send, line, memory) : recover(channel, send, line, memory));
    }
  });
}

type Send = (alarm: AlarmText) => Promise<void>;

async function raise(channel: AlarmChannel, send: Send, line: HealthLine, { alone }: Memory): Promise<void> {
  if (line.part === 'database' && line.finding === 'failed') {
    if (!alone.has(channel) && (await isSent(channel, send, raisedText(line)))) alone.add(channel);
    return;
  }
  const key = alarmKey(line.part, instanceName());
  if (!(await claimAlarm(channel, key))) return;
  if (await isSent(channel, send, raisedText(line))) await settleAlarm(channel, key);
}

async function recover(channel: AlarmChannel, send: Send, line: HealthLine, { alone }: Memory): Promise<void> {
  if (line.part === 'database' && alone.has(channel) && (await isSent(channel, send, recoveredText(line))))
    alone.delete(channel);
  const key = alarmKey(line.part, instanceName());
  if (!(await claimRecovery(channel, key))) return;
  if (await isSent(channel, send, recoveredText(line))) await forgetAlarm(channel, key);
}

async function isSent(channel: AlarmChannel, send: Send, alarm: AlarmText): Promise<boolean> {
  try {
    await send(alarm);
    noteTelling(channel, undefined);
    return true;
  } catch (error) {
    noteTelling(channel, reasonOf(error));
    log.error('alarms', `not sent by ${channel}, trying again`, error);
    return false;
  }
}
