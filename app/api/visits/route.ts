import { readVisitFigures } from '#db/visits';
import { sharedNow } from '#lib/nodes/clock';
import { log } from '#lib/watch/log';

export const dynamic = 'force-dynamic';

/** The visit block's figures, as JSON (`VisitFigures`); 503 while the database does not answer. */
export async function GET() {
  const figures = await readVisitFigures(sharedNow()).catch((error: Error) => {
    log.error('visits', 'figures cannot be read', error);
  });
  if (!figures) return Response.json({ error: 'unavailable' }, { status: 503 });
  return Response.json(figures, { headers: { 'cache-control': 'no-store' } });
}
