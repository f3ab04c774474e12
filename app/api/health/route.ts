import { answerHealth } from '#server/health/answers';

export const dynamic = 'force-dynamic';

/** How this process is doing, as JSON. */
export function GET(request: Request) {
  return answerHealth(request);
}
