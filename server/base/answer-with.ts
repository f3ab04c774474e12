import { AsyncLocalStorage } from 'node:async_hooks';
import { enterReads } from '#db/client/reads';
import { processWide } from '#domain/base/process-wide';

type Choice = { status: number; headers: Record<string, string> };
type Answer = { response: { headersSent: boolean }; chosen?: Choice; forAll?: { older: unknown; begun?: unknown } };

const answers = processWide('answers', () => new AsyncLocalStorage<Answer>());

/**
 * Overrides the status of a page; call it before the component returns. A page rendered per request (`force-dynamic`)
 * also sends the headers; false where its answer has begun, as for RSC requests. A cached page sends only the status,
 * to all who wait for this rendering, and is not cached.
 */
export function answerWith(status: number, headers: Record<string, string> = {}): boolean {
  const answer = answers.getStore();
  if (!answer) throw new Error('answerWith: no request is being answered');
  if (!answer.forAll && answer.response.headersSent) return false;
  answer.chosen = { status, headers };
  return true;
}

/** Ties later choices to this response; returns a reader of what was chosen for it alone. */
export function enterAnswer(response: Answer['response']): () => Choice | undefined {
  const answer: Answer = { response };
  answers.enterWith(answer);
  enterReads();
  return () => (answer.forAll ? undefined : answer.chosen);
}

/**
 * Call this after a cache lookup: the request then renders for all who wait, and may itself get the older copy. `begun`
 * is what `begunForAll` gives when it is rendered.
 */
export function beginRenderingForAll(older?: unknown, begun?: unknown): void {
  const answer = answers.getStore();
  if (answer) answer.forAll = { older, begun };
}

export function begunForAll(): unknown {
  return answers.getStore()?.forAll?.begun;
}

/** After a failed rendering Next passes the older copy again. */
export function isOlderCopy(rendered: unknown): boolean {
  const forAll = answers.getStore()?.forAll;
  return forAll?.older !== undefined && forAll.older === rendered;
}

/** The status chosen by the current rendering. */
export function statusChosenForAll(): number | undefined {
  const answer = answers.getStore();
  return answer?.forAll ? answer.chosen?.status : undefined;
}
