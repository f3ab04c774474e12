import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Failure } from '#cli/base/failure';
import { freePort } from '#cli/base/ports';
import { findProgram, installPrograms } from '#tests/support/programs';

/** The page as a file: compressed per request at one address, beforehand (`gzip_static`) at another. */
export async function startNginx(html: string, workers: number | 'auto') {
  installPrograms('nginx');
  const nginx = findProgram('nginx');
  if (!nginx) throw new Failure('cần nginx để đo (nginx is needed)');
  const folder = path.resolve('.data/bench/nginx');
  const [port, packedPort] = [await freePort(), await freePort()];
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), html);
  writeFileSync(path.join(folder, 'index.html.gz'), gzipSync(html));
  const server = (at: number, gzip: string) => `server { listen 127.0.0.1:${at}; root ${folder}; ${gzip} }`;
  const config = `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes ${workers};
events {} http { access_log off; types { text/html html; } keepalive_requests 1000000;
${server(port, 'gzip on; gzip_min_length 0;')} ${server(packedPort, 'gzip_static on;')} }`;
  writeFileSync(path.join(folder, 'nginx.conf'), config);
  const child = spawn(nginx, ['-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/index.html`;
  while (!(await fetch(url).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Failure('nginx ended');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    packedUrl: `http://127.0.0.1:${packedPort}/index.html`,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
