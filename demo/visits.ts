import { db } from '#db/client/client';
import { pageViewDays, visitDays } from '#db/schema/visits';
import type { Addresses } from '#demo/body';
import { addDays, type Day, dayOf } from '#domain/base/calendar';

const DAYS = 400;
/** Articles that are still read a day, the newest first. */
const READ_A_DAY = 12;
const WEEK = 7;

/** The days before today, so that what is counted from now on stands out from no gap. */
export async function loadVisits(addresses: Addresses, daysAgo: ReadonlyMap<string, number>, now: Date): Promise<void> {
  const articles = [...daysAgo]
    .map(([title, age]) => ({ path: addresses.get(title) as string, age }))
    .sort((a, b) => a.age - b.age);
  const days = Array.from({ length: DAYS }, (_, place) => dayViews(articles, place + 1, dayOf(now)));
  await db()
    .insert(visitDays)
    .values(days.map(({ day, views, visits }) => ({ day, views, visits })));
  await db()
    .insert(pageViewDays)
    .values(days.flatMap(({ pages }) => pages));
}

function dayViews(articles: { path: string; age: number }[], age: number, today: Day) {
  const day = addDays(today, -age);
  const visits = visitsOn(day, age);
  const front = Math.round(visits * 0.9);
  const read = articles
    .filter((article) => article.age > age)
    .slice(0, READ_A_DAY)
    .map(({ path }, place) => ({
      ...{ day, path, articleId: Number(path.slice(path.lastIndexOf('-') + 1)) },
      views: Math.round((visits * (0.5 + wave(place * 5 + age, 9) / 4)) / (place + 1.5)),
    }));
  const pages = [{ day, path: '/', articleId: null, views: front }, ...read];
  return { day, visits, pages, views: pages.reduce((sum, page) => sum + page.views, 0) };
}

/** Fewer at weekends, more from year to year. */
function visitsOn(day: Day, age: number): number {
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());
  const usual = 2600 - age * 1.5 + 240 * wave(age, WEEK * 5) + 130 * wave(age, 3.7);
  return Math.round(usual * (isWeekend ? 0.58 : 1));
}

function wave(at: number, period: number): number {
  return Math.sin((at / period) * 2 * Math.PI);
}
