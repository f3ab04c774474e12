import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAnswered } from '#cli/web/probe';
import { findProgram } from '#tests/support/programs';

const HEALTHY_MS = 60_000;
const SHIPPED = path.resolve('deploy/varnish');

/**
 * Only backend and secret differ from the shipped configuration. Empties `folder`. Undefined, with a warning, where
 * Varnish is not installed.
 */
export async function startVarnish(folder: string, port: number, originPort: number, secret: string) {
  const program = findProgram('varnishd');
  if (!program) return undefined;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const secretFile = path.join(folder, 'secret');
  writeFileSync(secretFile, `${secret}\n`);
  const own = readFileSync(path.join(SHIPPED, 'portal.vcl'), 'utf8')
    .replace('"3000"', `"${originPort}"`)
    .replace('/etc/varnish/cong-tin-purge-secret', secretFile);
  writeFileSync(path.join(folder, 'portal.vcl'), own);

  const args = ['-j', 'none', '-n', path.join(folder, 'work'), '-f', path.join(SHIPPED, 'default.vcl')];
  args.push('-p', `vcl_path=${folder}`, '-p', 'backend_idle_timeout=4');
  const compiled = spawnSync(program, [...args, '-C'], { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(`Varnish does not take the configuration:\n${compiled.stderr}`);
  const more = ['-F', '-a', `127.0.0.1:${port}`, '-s', 'malloc,64m'];
  const child = spawn(program, [...args, ...more], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, 'close').then(() => Promise.reject(new Error(`Varnish ended: ${said}`)));
  await Promise.race([waitUntilReady(url), ended]);
  return {
    url,
    /** Varnish answers 503 until its probe has found the portal. */
    async untilHealthy() {
      for (const until = Date.now() + HEALTHY_MS; !(await isAnswered(`${url}/api/health/serving`)); ) {
        if (Date.now() > until) throw new Error('Varnish does not find the portal');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function waitUntilReady(url: string): Promise<void> {
  while (!(await fetch(url, { method: 'PROPFIND' }).catch(() => undefined))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
