import { MissingView } from '#components/site/missing-view';
import type { MissingStatus } from '#domain/http/missing-status';
import { loadNewestArticles } from '#lib/site/once';
import { answerWith } from '#server/base/answer-with';

const NEWEST = 3;

/**
 * The page, answered with that status, of an address that leads nowhere (404), or whose article was taken back (410). Reader
 * pages return it, since what Next makes of `notFound()` shows nothing without JavaScript.
 */
export async function answerMissing(status: MissingStatus) {
  answerWith(status);
  return <MissingView status={status} newest={await loadNewestArticles(NEWEST)} />;
}
