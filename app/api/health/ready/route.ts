import { answerReady } from '#server/health/answers';

export const dynamic = 'force-dynamic';

/** For load balancers. */
export function GET() {
  return answerReady();
}
