import cluster, { type Worker } from 'node:cluster';
import { relayQuestions } from '#cli/web/worker-relay';

const SETTLED_MS = 10_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
/** Connections that may be on their way to a worker. */
const MOST_HANDED = 256;

/**
 * `node cli/web/workers.ts COUNT PROGRAM ARGUMENT…` runs a server in COUNT processes that share its port. A dead one is
 * replaced, ever later where it dies at once; if none ever served, all end.
 */
const [count = '', exec = '', ...args] = process.argv.slice(2);
cluster.setupPrimary({ exec, args });
relayQuestions();

let isStopping = false;
let hasServed = false;
let pause = FIRST_PAUSE_MS;

cluster.on('listening', () => {
  hasServed = true;
});
for (let started = 0; started < Number(count); started += 1) start();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);

function start(replaced?: number): void {
  const startedAt = performance.now();
  const worker = cluster.fork({ WORKER_RELAY: '1', ...(replaced ? { REPLACED_PID: String(replaced) } : {}) });
  const handed = watchHanded(worker);
  worker.on('exit', (code, signal) => {
    for (const connection of handed) connection.close();
    replace(worker, signal ?? code, performance.now() - startedAt);
  });
}

function replace(worker: Worker, why: string | number, livedMs: number): void {
  if (isStopping) return;
  if (!hasServed) {
    process.exitCode = 1;
    stop();
    return;
  }
  pause = livedMs > SETTLED_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
  console.error(`workers: process ${worker.process.pid} ended (${why}), starting another in ${pause} ms`);
  setTimeout(() => {
    if (!isStopping) start(worker.process.pid);
  }, pause);
}

type Connection = { close(): void };

/**
 * Node forgets connections that a dying worker did not take, and their clients would hang; closed, they ask again.
 * Closing a taken one does nothing.
 */
function watchHanded(worker: Worker): Connection[] {
  const handed: Connection[] = [];
  const send = worker.process.send.bind(worker.process) as (...message: unknown[]) => boolean;
  worker.process.send = ((message: unknown, connection?: Connection, ...rest: unknown[]) => {
    if (connection && handed.push(connection) > MOST_HANDED) handed.shift();
    return send(message, connection, ...rest);
  }) as typeof worker.process.send;
  return handed;
}

/** Each process records its own last views. */
function stop(): void {
  isStopping = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
}
