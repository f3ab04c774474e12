import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '#domain/base/process-wide';

type Choice = { status: number; headers: Record<string, string> };
type Answer = { response: { headersSent: boolean }; chosen?: Choice; forAll?: { older: unknown } };

const answers = processWide('answers', () => new AsyncLocalStorage<Answer>());

/**
 * Answers with that status, whatever Next would have said; to be called before the page's component returns. A page that is
 * made for each request (`force-dynamic`) gives its own answer those headers, too, unless the answer has begun, as one to
 * Next's router (RSC) has: false then. A page that is kept gives the status alone to everybody who waits for this rendering, which is
 * then not kept.
 */
export function answerWith(status: number, headers: Record<string, string> = {}): boolean {
  const answer = answers.getStore();
  if (!answer) throw new Error('answerWith: no request is being answered');
  if (!answer.forAll && answer.response.headersSent) return false;
  answer.chosen = { status, headers };
  return true;
}

/** Takes what is chosen from here on as for this response, until another begins; gives what was chosen for it alone. */
export function enterAnswer(response: Answer['response']): () => Choice | undefined {
  const answer: Answer = { response };
  answers.enterWith(answer);
  return () => (answer.forAll ? undefined : answer.chosen);
}

/**
 * To be called when a page that is kept was looked up: what the present request renders from here on is for all who wait for
 * it, and its own answer may be the older copy that was found, sent meanwhile.
 */
export function beginRenderingForAll(older?: unknown): void {
  const answer = answers.getStore();
  if (answer) answer.forAll = { older };
}

/**
 * What the page chose that the present request rendered to be kept. Next hands over the older copy once more where a rendering
 * failed, whatever that chose before.
 */
export function statusChosenForAll(rendered: unknown): number | undefined {
  const answer = answers.getStore();
  return answer?.forAll && answer.forAll.older !== rendered ? answer.chosen?.status : undefined;
}
