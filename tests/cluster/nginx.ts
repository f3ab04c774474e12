import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { makeCertificate } from '#tests/database/certificate';

type Place = {
  folder: string;
  plainPort: number;
  port: number;
  nodes: number[];
  /** For a client that stands for many addresses. */
  isUnlimited?: boolean;
};

/**
 * Writes the shipped `deploy/nginx` with this machine's names, ports and paths, and a certificate for `localhost`;
 * returns the main file's path. Throws where a shipped value is not found.
 */
export function writeNginx({ folder, plainPort, port, nodes, isUnlimited = false }: Place): string {
  mkdirSync(path.join(folder, 'cache'), { recursive: true });
  const fault = makeCertificate(folder, 'localhost');
  if (fault) throw new Failure(fault);
  const servers = nodes.map((node) => `server 127.0.0.1:${node} max_fails=1 fail_timeout=2s;\n`).join('');
  const site = replaceAll(readFileSync('deploy/nginx/cong-tin.conf', 'utf8'), [
    [/^ *listen \[::\]:.*\n/gm, ''],
    [/listen 80\b/g, `listen 127.0.0.1:${plainPort}`],
    [/listen 443\b/g, `listen 127.0.0.1:${port}`],
    [/cong-tin\.example\.vn/g, 'localhost'],
    [/\/etc\/ssl\/cong-tin/g, folder],
    [/\/var\/cache\/nginx\/cong-tin/g, path.join(folder, 'cache')],
    [/\/var\/log\/nginx/g, folder],
    [/\/etc\/nginx\/cong-tin-(?=nodes|proxy)/g, path.join(folder, 'cong-tin-')],
    ...(isUnlimited ? [[/^ *limit_(req|conn) .*\n/gm, ''] as [RegExp, string]] : []),
  ]);
  const proxy = replaceAll(readFileSync('deploy/nginx/cong-tin-proxy.conf', 'utf8'), [
    [/\$host;/g, '$host:$server_port;'],
  ]);
  const list = replaceAll(readFileSync('deploy/nginx/cong-tin-nodes.conf', 'utf8'), [[/(server .*\n)+/, servers]]);
  writeFileSync(path.join(folder, 'cong-tin-nodes.conf'), list);
  writeFileSync(path.join(folder, 'cong-tin.conf'), site);
  writeFileSync(path.join(folder, 'cong-tin-proxy.conf'), proxy);
  const main = path.join(folder, 'nginx.conf');
  writeFileSync(main, mainFile(folder));
  return main;
}

/** nginx's warnings and errors for a configuration; empty where it is sound. */
export function testNginx(program: string, main: string): string {
  const { status, stderr } = spawnSync(program, ['-t', '-c', main, '-p', path.dirname(main)], { encoding: 'utf8' });
  return status === 0
    ? stderr
        .split('\n')
        .filter((line) => /\[(warn|error|crit|emerg)\]/.test(line))
        .join('\n')
    : stderr;
}

/** Resolves when nginx listens. */
export async function startNginx(program: string, place: Place) {
  const main = writeNginx(place);
  const faults = testNginx(program, main);
  if (faults) throw new Failure(faults);
  const nginx = spawn(program, ['-c', main, '-p', place.folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  await untilListening(place.port, nginx);
  return {
    ca: readFileSync(path.join(place.folder, 'fullchain.pem'), 'utf8'),
    log: path.join(place.folder, 'cong-tin.log'),
    async stop() {
      nginx.kill('SIGQUIT');
      const killer = setTimeout(() => nginx.kill('SIGTERM'), 5000);
      await once(nginx, 'exit');
      clearTimeout(killer);
    },
  };
}

/** A line of the access log; `at` in milliseconds. */
type Logged = { at: number; path: string; method: string; status: number; nodes: string[] };

export function readAccessLog(file: string): Logged[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { at, path, method, status, node } = JSON.parse(line) as Record<string, string> & { status: number };
    return { at: Number(at) * 1000, path: path ?? '', method: method ?? '', status, nodes: (node ?? '').split(', ') };
  });
}

function replaceAll(text: string, pairs: [RegExp, string][]): string {
  return pairs.reduce((changed, [pattern, by]) => {
    if (!changed.match(pattern)) throw new Error(`deploy/nginx: nothing matches ${pattern}`);
    return changed.replace(pattern, () => by);
  }, text);
}

function mainFile(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/main.error.log warn;
events { worker_connections 2048; }
http {
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  include ${folder}/cong-tin.conf;
}
`;
}

async function untilListening(port: number, nginx: ChildProcess): Promise<void> {
  for (;;) {
    if (nginx.exitCode !== null) throw new Failure('nginx ended; see its message above');
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
