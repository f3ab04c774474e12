import { answerPodcast } from '#lib/recordings/podcast';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerPodcast(request);
}
