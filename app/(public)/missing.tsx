import { MissingView } from '#components/site/missing-view';
import type { MissingStatus } from '#domain/http/missing-status';
import { loadNewestArticles } from '#lib/site/once';
import { answerWith } from '#server/base/answer-with';

const NEWEST = 3;

/**
 * Answers an unknown address (404) or a retracted article (410). Reader pages return this page, because Next's
 * `notFound()` shows nothing without JavaScript.
 */
export async function answerMissing(status: MissingStatus) {
  answerWith(status);
  return <MissingView status={status} newest={await loadNewestArticles(NEWEST)} />;
}
