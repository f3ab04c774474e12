import { readVisitStatistics } from '#db/visits/visits';
import { sharedNow } from '#server/base/clock';
import { log } from '#server/telemetry/log';

export const dynamic = 'force-dynamic';

/** The visit block's figures (`VisitStatistics`); 503 while the database does not answer. */
export async function GET() {
  const figures = await readVisitStatistics(sharedNow()).catch((error: Error) => {
    log.error('visits', 'figures cannot be read', error);
  });
  if (!figures) return Response.json({ error: 'unavailable' }, { status: 503 });
  return Response.json(figures, { headers: { 'cache-control': 'no-store' } });
}
