import { dayOf } from '#domain/base/calendar';
import { toCsv } from '#domain/base/csv';
import { choosePeriod, MAX_YEARS } from '#domain/visits/periods';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { RATING_FILES, RATING_TABLES, readRatingTable } from '#lib/ratings/tables';

export const dynamic = 'force-dynamic';

/** A table of the ratings page as a CSV file, for those who see that page; faults are plain text. */
export async function GET(request: Request) {
  const [figures, t, rating] = await Promise.all([deskWords('figures'), deskWords('ratings'), deskWords('rating')]);
  if (!(await findActor('secretary', 'administrator'))) return refusal(401, figures('csvSignedOut'));

  const query = Object.fromEntries(new URL(request.url).searchParams);
  const table = RATING_TABLES.find((known) => known === query['table']);
  if (!table) return refusal(400, figures('csvTable'));
  const chosen = choosePeriod(query, dayOf(new Date()));
  if (!chosen.ok) return refusal(400, figures(`faults.${chosen.reason}`, { years: MAX_YEARS }));

  const { from, to } = chosen.value;
  return new Response(toCsv(await readRatingTable(table, chosen.value, t, rating)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${RATING_FILES[table]}-${from}-${to}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
