import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { shellLimits } from '#server/decoding/memory';

const WORKER = 'server/decoding/worker.ts';

/** Node's own heap holds no pixels; one thread of the pool reads, one encodes. */
const NODE_OPTIONS = ['--max-old-space-size=128', '--v8-pool-size=1', '--disable-warning=ExperimentalWarning'];

/** Nothing else of the portal's environment, least of all its secrets, is there to be read. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE'];

/** What is too large for memory goes nowhere: libvips would put it into a file. */
const OWN = { UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2', VIPS_DISC_THRESHOLD: '1000g', NODE_ENV: 'production' };

/** Starts the process that reads foreign files, with its limits; it ends when this one does, however that ends. */
export function startChild(): ChildProcess {
  const inherited = INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  const worker = path.join(/* turbopackIgnore: true */ process.cwd(), WORKER);
  return spawn('/bin/sh', ['-c', shellLimits(), 'sh', process.execPath, ...NODE_OPTIONS, worker], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...Object.fromEntries(inherited), ...OWN },
  });
}
