import { answerServing } from '#server/health/answers';

export const dynamic = 'force-dynamic';

/** For a cache or balancer that keeps asking nodes while the database is away. */
export function GET() {
  return answerServing();
}
