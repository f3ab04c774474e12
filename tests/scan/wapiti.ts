import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '#cli/base/failure';

/**
 * Left out: `nikto` and `wapp` fetch lists from the internet; `buster` asks for 31 500 names in every folder;
 * `db/account/sign-in.database.test.ts` does `brute_login_form` closer.
 */
const MODULES = 'backup blindsql cookieflags crlf csp csrf exec file htaccess http_headers methods'
  .concat(' permanentxss redirect shellshock sql ssrf xss xxe')
  .split(' ');

export type Scan = {
  name: string;
  /** The scan stays in this folder. */
  url: string;
  /** Further start addresses. */
  starts: string[];
  headers: string[];
  modules?: string[];
};

export type Finding = { scan: string; category: string; info: string; method: string; path: string; parameter: string };

type Limits = { folder: string; endpoint: string; crawlSeconds: number; moduleSeconds: number };
type Reported = Omit<Finding, 'scan' | 'category'>;
type Report = Record<'vulnerabilities' | 'anomalies', Record<string, Reported[]>>;

/** Returns findings and the number of known addresses and forms. Sends only to loopback. */
export async function runWapiti(program: string, scan: Scan, limits: Limits) {
  const folder = path.join(limits.folder, scan.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const report = path.join(folder, 'report.json');
  const child = spawn(program, argumentsOf(scan, limits, folder, report), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', NO_PROXY: '*' },
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const [status] = await once(child, 'close');
  const known = Number(/found (\d+) URLs and forms/.exec(said)?.[1] ?? 0);
  // Wapiti reports its own crash by a trace alone.
  if (status !== 0 || /^ {2}File "/m.test(said)) throw new Failure(`wapiti: ${said.slice(-2000)}`);
  return { known, findings: readReport(scan.name, report) };
}

function argumentsOf(scan: Scan, limits: Limits, folder: string, report: string): string[] {
  const each = (option: string, values: string[]) => values.flatMap((value) => [option, value]);
  return ['--url', scan.url, '--scope', 'folder', '--module', (scan.modules ?? MODULES).join(',')]
    .concat(each('--start', scan.starts), each('--header', scan.headers))
    .concat(['--endpoint', limits.endpoint, '--no-bugreport', '--verify-ssl', '0', '--timeout', '20'])
    .concat(['--max-scan-time', String(limits.crawlSeconds), '--max-attack-time', String(limits.moduleSeconds)])
    .concat([
      '--max-links-per-page',
      '60',
      '--max-files-per-dir',
      '12',
      '--depth',
      '6',
      '--store-session',
      path.join(folder, 'session'),
    ])
    .concat(['--store-config', path.join(folder, 'config'), '--format', 'json', '--output', report]);
}

function readReport(scan: string, file: string): Finding[] {
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return [vulnerabilities, anomalies].flatMap((kind) =>
    Object.entries(kind).flatMap(([category, found]) =>
      found.map(({ info, method, path, parameter }) => ({ scan, category, info, method, path, parameter })),
    ),
  );
}
