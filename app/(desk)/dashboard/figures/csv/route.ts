import { dayOf } from '#domain/base/calendar';
import { toCsv } from '#domain/base/csv';
import { choosePeriod, MAX_YEARS } from '#domain/visits/periods';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { FIGURE_TABLES, FILE_NAMES, readStatisticsTable } from '#lib/visits/tables';

export const dynamic = 'force-dynamic';

/** A table of the figures page as a CSV file, for signed-in users; faults are plain text. */
export async function GET(request: Request) {
  const t = await deskWords('figures');
  if (!(await findActor())) return refusal(401, t('csvSignedOut'));

  const query = Object.fromEntries(new URL(request.url).searchParams);
  const table = FIGURE_TABLES.find((known) => known === query['table']);
  if (!table) return refusal(400, t('csvTable'));
  const chosen = choosePeriod(query, dayOf(new Date()));
  if (!chosen.ok) return refusal(400, t(`faults.${chosen.reason}`, { years: MAX_YEARS }));

  const { from, to } = chosen.value;
  return new Response(toCsv(await readStatisticsTable(table, chosen.value, t)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${FILE_NAMES[table]}-${from}-${to}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
