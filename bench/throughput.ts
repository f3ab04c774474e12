import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';

const ROUNDS = 3;
const SECONDS = 5;

type Throughput = { rate: number; median: number; p99: number };

/** Requests per second and latency (ms) of each target over 32 connections, gzip asked for; the targets take turns. */
export async function measureThroughput(targets: (readonly [string, string])[]): Promise<Map<string, Throughput>> {
  const rounds = new Map<string, Throughput[]>(targets.map(([name]) => [name, []]));
  for (const [, url] of targets) await load(url, 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, url] of targets) rounds.get(name)?.push(await load(url, SECONDS));
  }
  return new Map([...rounds].map(([name, all]) => [name, middle(all)]));
}

async function load(url: string, duration: number): Promise<Throughput> {
  const headers = {
    'accept-encoding': 'gzip',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36',
  };
  const { requests, latency } = await autocannon({ url, connections: 32, duration, headers });
  return { rate: requests.average, median: latency.p50, p99: latency.p99 };
}

function middle(all: Throughput[]): Throughput {
  return all.toSorted((a, b) => a.rate - b.rate)[Math.floor(all.length / 2)] as Throughput;
}

/** nginx with the page as a static file, gzipped as Next does; undefined where nginx is not installed. */
export function startNginx(html: string, port: number): { url: string; stop: () => void } | undefined {
  if (spawnSync('nginx', ['-v']).error) return undefined;
  const folder = path.resolve('.data/bench/nginx');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), html);
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 1;
events {} http { access_log off; types { text/html html; } gzip on; gzip_min_length 0;
server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  );
  const child = spawn('nginx', ['-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
  return { url: `http://127.0.0.1:${port}/index.html`, stop: () => child.kill() };
}
