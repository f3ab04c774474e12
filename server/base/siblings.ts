import { processWide } from '#domain/base/process-wide';
import { internal } from '#server/settings/internal';

/** Messages of `cli/web/worker-relay`. */
type Question = { congTin: 'question'; number: number; topic: string; about: unknown };
type Answers = { congTin: 'answers'; number: number; answers: unknown[] };

/** An undefined answer is left out. */
type Answering = (about: unknown) => unknown;

/** The relay gives up silent processes earlier. */
const GRACE_MS = 500;

type Siblings = {
  number: number;
  waiting: Map<number, (answers: unknown[]) => void>;
  answering: Map<string, Answering>;
};

const siblings = processWide<Siblings>('siblings', () => ({ number: 0, waiting: new Map(), answering: new Map() }));

/** Answers questions from processes on the same port; `answer` must not throw. */
export function answerSiblings(topic: string, answer: Answering): void {
  if (!isRelayed()) return;
  if (siblings.answering.size === 0) process.on('message', hear);
  siblings.answering.set(topic, answer);
}

/** JSON answers of all other processes on the same port within `limitMs`. Call `answerSiblings` first. */
export async function askSiblings(topic: string, about: unknown, limitMs: number): Promise<unknown[]> {
  if (!isRelayed()) return [];
  siblings.number += 1;
  const { number, waiting } = siblings;
  const { promise, resolve } = Promise.withResolvers<unknown[]>();
  const timer = setTimeout(resolve, limitMs + GRACE_MS, []);
  waiting.set(number, resolve);
  process.send?.({ congTin: 'question', number, topic, about, limitMs });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    waiting.delete(number);
  }
}

function hear(message: Question | Answers): void {
  if (message?.congTin === 'answers') siblings.waiting.get(message.number)?.(message.answers);
  else if (message?.congTin === 'question') void tell(message);
}

async function tell({ number, topic, about }: Question): Promise<void> {
  const answer = await siblings.answering.get(topic)?.(about);
  process.send?.({ congTin: 'answer', number, answer });
}

/** Set by `cli/web/workers`; other process managers do not answer. */
function isRelayed(): boolean {
  return process.connected && internal('WORKER_RELAY') === '1';
}
