import { forgetOldBrowsers } from '#db/account/known-browsers';
import { forgetEndedWindows } from '#db/account/rate-limits';
import { forgetOldSessions } from '#db/account/sessions';
import { forgetOldFailures } from '#db/account/sign-in-failures';
import { forgetOldSignIns } from '#db/account/sign-in-log';
import { applySchedule } from '#db/article/schedule';
import { isOlderNodeThere } from '#db/cluster/nodes';
import { applyTurns } from '#db/front/live';
import { applyNoticeTimes } from '#db/notices/notice-times';
import { leaveFormerDocuments } from '#db/search-index/former';
import { queueStaleDocuments, refreshSearchIndex } from '#db/search-index/index';
import { beginDay } from '#db/site/days';
import { dayOf } from '#domain/base/calendar';
import { sharedNow } from '#server/base/clock';
import { runEvery } from '#server/base/repeat';
import { refreshReaders } from '#server/cdn/refresh-readers';
import { refreshEveryNode } from '#server/cluster/following';
import { beat } from '#server/health/heartbeat';
import { setting } from '#server/settings/settings';

const TICK_MS = 1000;
/** Longest time that documents of older servers in a rolling update stay wrong. */
const CHECK_MS = 10 * 60_000;
const FORGET_MS = 60_000;
const REST_MS = 60_000;
const SILENCE_MS = 10 * 60_000;

/**
 * Once a second each node applies what is due or expired (the database gives each article and notice to one node), begins
 * and ends the pins of the front page, and updates the search index. No job waits for another, nor stops with it.
 */
export function startScheduler(): void {
  runEvery(TICK_MS, 'scheduler', async () => {
    if ((await applySchedule()) > 0) void refreshEveryNode();
    beat('scheduler');
  });
  runEvery(TICK_MS, 'days', followDays());
  runEvery(TICK_MS, 'front page', async () => {
    if ((await applyTurns()) > 0) void refreshEveryNode();
  });
  runEvery(TICK_MS, 'notices', async () => {
    if ((await applyNoticeTimes()) > 0) void refreshReaders();
  });
  runEvery(TICK_MS, 'search index', () => refreshSearchIndex());
  runEvery(CHECK_MS, 'search index, what it has missed', queueStaleDocuments);
  runEvery(TICK_MS, 'search index of the release before', leaveOnce());
  runEvery(TICK_MS, 'budgets of requests', forgetEndedWindows);
  runEvery(FORGET_MS, 'forgetting sign-ins', forgetSignIns);
}

/** No page of this process is older than the process. */
function followDays(): () => Promise<void> {
  let known = dayOf(sharedNow());
  return async () => {
    const day = dayOf(sharedNow());
    if (day === known) return;
    if (await beginDay(day)) void refreshEveryNode();
    known = day;
  };
}

/** Asks no more once the former table is gone, and rests while another node copies or older ones run. */
function leaveOnce(): () => Promise<void> {
  const areOlderNodesGone = forTenMinutes(isOlderNodeThere);
  let next = 0;
  return async () => {
    if (performance.now() < next) return;
    const state = await leaveFormerDocuments(areOlderNodesGone);
    if (state === 'gone') next = Number.POSITIVE_INFINITY;
    if (state === 'waiting') next = performance.now() + REST_MS;
  };
}

/** Whether that was never so for ten minutes, in which the database always answered. */
function forTenMinutes(isSo: () => Promise<boolean>): () => Promise<boolean> {
  let since: number | undefined;
  return async () => {
    const before = since;
    since = undefined;
    if (!(await isSo())) since = before ?? performance.now();
    return since !== undefined && performance.now() - since > SILENCE_MS;
  };
}

export async function forgetSignIns(): Promise<void> {
  await forgetOldFailures();
  await forgetOldSessions();
  await forgetOldBrowsers();
  await forgetOldSignIns(setting('SIGN_IN_LOG_DAYS'));
}
