import { answerLive } from '#server/health/answers';

export const dynamic = 'force-dynamic';

/** For restarting a process that hangs. */
export function GET() {
  return answerLive();
}
