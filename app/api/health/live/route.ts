import { answerLive } from '#server/health/answers';

export const dynamic = 'force-dynamic';

/** For whoever restarts a process that hangs. */
export function GET() {
  return answerLive();
}
