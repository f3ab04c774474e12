import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Failure } from '#cli/base/failure';
import { findProgram, installPrograms } from '#tests/support/programs';

const ROUNDS = 3;
const SECONDS = 5;
export const CONNECTIONS = 32;
export const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/** Requests a second; milliseconds. */
export type Throughput = { rate: number; median: number; p99: number };

/** Median of three rounds by name, over 32 keep-alive connections with gzip, in turns. */
export async function measureThroughput(targets: Map<string, string>): Promise<Map<string, Throughput>> {
  const rounds = new Map<string, Throughput[]>();
  for (const url of targets.values()) await load(url);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, url] of targets) rounds.set(name, [...(rounds.get(name) ?? []), await load(url)]);
  return new Map([...rounds].map(([name, all]) => [name, middle(all)]));
}

/** wrk's one thread sends more than any server here answers. */
export async function load(url: string): Promise<Throughput> {
  installPrograms('wrk');
  const wrk = findProgram('wrk');
  if (!wrk) throw new Failure('cần wrk để đo (wrk is needed)');
  const headers = ['Accept-Encoding: gzip', `User-Agent: ${CHROME}`].flatMap((header) => ['-H', header]);
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--timeout', '10s', '--latency', ...headers, url];
  const output = await text(spawn(wrk, args, { stdio: ['ignore', 'pipe', 'inherit'] }).stdout);
  if (/Non-2xx|Socket errors/.test(output)) throw new Failure(output);
  const part = (of: string) => {
    const [, value, unit = 'ms'] = new RegExp(`${of}%\\s+([\\d.]+)(us|ms|s)`).exec(output) ?? [];
    return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1);
  };
  return { rate: Number(/Requests\/sec:\s*([\d.]+)/.exec(output)?.[1]), median: part('50'), p99: part('99') };
}

export function middle<T extends { rate: number }>(all: T[]): T {
  return all.toSorted((a, b) => a.rate - b.rate)[Math.floor(all.length / 2)] as T;
}
