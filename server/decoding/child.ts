import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { shellLimits } from '#server/decoding/memory';

const WORKER = 'server/decoding/worker.ts';

/** Node's heap holds a document's parts, and no pixels; one pool thread reads, one encodes. */
const NODE_OPTIONS = ['--max-old-space-size=384', '--v8-pool-size=1', '--disable-warning=ExperimentalWarning'];

/** Secrets in the environment stay out of the child. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE'];

/** Keeps libvips from putting large images into a file. */
const OWN = { UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2', VIPS_DISC_THRESHOLD: '1000g', NODE_ENV: 'production' };

/** The child ends when this process does, by whatever cause. */
export function startChild(): ChildProcess {
  const inherited = INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  const worker = path.join(/* turbopackIgnore: true */ process.cwd(), WORKER);
  return spawn('/bin/sh', ['-c', shellLimits(), 'sh', process.execPath, ...NODE_OPTIONS, worker], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...Object.fromEntries(inherited), ...OWN },
  });
}
