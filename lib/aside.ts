import { listMostRead } from '#db/articles';
import { readVisitFigures } from '#db/visits';
import { listWebLinkGroups } from '#db/web-links';
import { dayOf } from '#domain/calendar';

const MOST_READ_DAYS = 30;

/** What the column beside the news shows, on whatever page it stands. */
export async function loadAside(now = new Date()) {
  const [mostRead, links, figures] = await Promise.all([
    listMostRead(dayOf(now), MOST_READ_DAYS, 5),
    listWebLinkGroups(),
    readVisitFigures(now),
  ]);
  return { mostRead, links, figures };
}
