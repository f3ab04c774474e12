import { answerHealth } from '#lib/watch/health-answers';

export const dynamic = 'force-dynamic';

/** How this process is doing, as JSON. */
export function GET(request: Request) {
  return answerHealth(request);
}
