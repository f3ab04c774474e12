import cluster, { type Worker } from 'node:cluster';

/** Messages of `server/base/siblings`. A process silent for `limitMs` is left out. */
type Question = { congTin: 'question'; number: number; topic: string; about: unknown; limitMs: number };
type Answer = { congTin: 'answer'; number: number; answer: unknown };

/** A request to the port reaches only one process. */
export function relayQuestions(): void {
  let lastNumber = 0;
  const waiting = new Map<number, (answer: unknown) => void>();

  cluster.on('message', (worker, message: Question | Answer) => {
    if (message?.congTin === 'answer') waiting.get(message.number)?.(message.answer);
    else if (message?.congTin === 'question') void askOthers(worker, message);
  });

  async function askOthers(asking: Worker, question: Question): Promise<void> {
    const others = Object.values(cluster.workers ?? {}).filter((other) => other && other.id !== asking.id);
    const told = await Promise.all(others.map((other) => ask(other as Worker, question)));
    const answers = told.filter((one) => one !== undefined);
    if (asking.isConnected()) asking.send({ congTin: 'answers', number: question.number, answers });
  }

  function ask(worker: Worker, question: Question): Promise<unknown> {
    lastNumber += 1;
    const number = lastNumber;
    return new Promise((resolve) => {
      const end = (answer?: unknown) => {
        clearTimeout(timer);
        waiting.delete(number);
        resolve(answer);
      };
      const timer = setTimeout(end, question.limitMs);
      waiting.set(number, end);
      if (worker.isConnected()) worker.send({ ...question, number });
      else end();
    });
  }
}
