import { LRUCache } from 'lru-cache';
import { listArticlesByRank, rankMostRead } from '#db/article/articles';
import { readPart } from '#db/client/reads';
import { listWebLinkGroups } from '#db/site/web-links';
import { readVisitStatistics } from '#db/visits/visits';
import { type Day, dayOf } from '#domain/base/calendar';
import { ASIDE } from '#domain/http/page-parts';
import { sharedNow } from '#server/base/clock';

const MOST_READ_DAYS = 30;
const MOST_READ = 5;
/** A reserve for articles no longer live. */
const RANKED = 50;

/** Ranked at most once a minute; meanwhile the old ranking stands. */
const ranking = new LRUCache<Day, number[]>({
  max: 1,
  ttl: 60_000,
  allowStale: true,
  fetchMethod: (today) => rankMostRead(today, MOST_READ_DAYS, RANKED),
});

/** A part of many pages. */
export function loadAside(now = sharedNow()) {
  return readPart(
    async () => {
      const [mostRead, links, figures] = await Promise.all([
        listMostRead(dayOf(now)),
        listWebLinkGroups(),
        readVisitStatistics(now),
      ]);
      return { mostRead, links, figures };
    },
    () => ASIDE,
  );
}

export async function listMostRead(today: Day, limit = MOST_READ) {
  return listArticlesByRank((await ranking.fetch(today)) ?? [], limit);
}
