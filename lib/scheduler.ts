import { forgetEndedWindows } from '#db/rate-limits';
import { claimDueArticles } from '#db/schedule';
import { refreshSearchIndex } from '#db/search-index';
import { beat } from '#lib/heartbeat';
import { clearPageCache } from '#lib/page-cache';

const EVERY_MS = 1000;

/** Looks once a second for what is due or has expired, on every node; the database gives each article to one of them. */
export function startScheduler(): void {
  let isRunning = false;
  let isFailing = false;
  const tick = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      if ((await claimDueArticles()) > 0) clearPageCache();
      await refreshSearchIndex();
      await forgetEndedWindows();
      beat('scheduler');
      isFailing = false;
    } catch (error) {
      if (!isFailing) console.error('scheduler: trying again every second:', (error as Error).message);
      isFailing = true;
    }
    isRunning = false;
  };
  setInterval(tick, EVERY_MS).unref();
}
