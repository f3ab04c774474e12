import { processWide } from '#domain/base/process-wide';
import { internal } from '#server/settings/internal';

/** As `cli/web/worker-relay`, which runs where the processes are started, hands them on. */
type Question = { congTin: 'question'; number: number; topic: string; about: unknown };
type Answers = { congTin: 'answers'; number: number; answers: unknown[] };

/** Undefined says nothing: whoever asks hears of the others alone. */
type Answering = (about: unknown) => unknown;

/** The other side gives up silent processes before that, in milliseconds. */
const GRACE_MS = 500;

type Siblings = {
  number: number;
  waiting: Map<number, (answers: unknown[]) => void>;
  answering: Map<string, Answering>;
};

const siblings = processWide<Siblings>('siblings', () => ({ number: 0, waiting: new Map(), answering: new Map() }));

/** Answers with `answer` whichever of the processes behind the same port asks about `topic`; it must not throw. */
export function answerSiblings(topic: string, answer: Answering): void {
  if (!isRelayed()) return;
  if (siblings.answering.size === 0) process.on('message', hear);
  siblings.answering.set(topic, answer);
}

/**
 * What all other processes behind the same port that answer within `limitMs` say, as JSON carries it; nothing where this is
 * the only one. To be called where `answerSiblings` was.
 */
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

/** Set by `cli/web/workers`; another program that starts several processes would not answer. */
function isRelayed(): boolean {
  return process.connected && internal('WORKER_RELAY') === '1';
}
