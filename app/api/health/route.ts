import { answerHealth } from '#server/health/answers';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerHealth(request);
}
