import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { CHROME } from '#bench/throughput';

const LIMIT_MS = 30_000;
const MOST_SOCKETS = 512;
const READERS = 401;

type Options = { seconds: number; perSecond: number; choose: () => string };

/** Milliseconds since the request was due; status 0 where the connection broke. */
export type Asked = { path: string; ms: number; status: number };

/** An open loop: slow answers do not delay later requests. */
export async function askSteadily(url: string, { seconds, perSecond, choose }: Options): Promise<Asked[]> {
  const agent = new Agent({ keepAlive: true, maxTotalSockets: MOST_SOCKETS });
  const asked: Promise<Asked>[] = [];
  const begun = performance.now();
  for (let number = 0; number < seconds * perSecond; number += 1) {
    const due = begun + (number * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    const path = choose();
    const answered = ask(agent, url + path, number % READERS);
    asked.push(answered.then((status) => ({ path, status, ms: performance.now() - due })));
  }
  const all = await Promise.all(asked);
  agent.destroy();
  return all;
}

function ask(agent: Agent, address: string, reader: number): Promise<number> {
  const headers = {
    'user-agent': CHROME,
    'accept-encoding': 'br',
    'x-forwarded-for': `10.1.${reader >> 8}.${reader & 255}`,
  };
  return new Promise((resolve) => {
    const asked = request(address, { agent, headers, timeout: LIMIT_MS }, (response) => {
      response.on('end', () => resolve(response.statusCode ?? 0)).on('error', () => resolve(0));
      response.resume();
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer'))).on('error', () => resolve(0));
    asked.end();
  });
}
