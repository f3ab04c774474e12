import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';
import { findProgram } from '#tests/support/programs';

const program = findProgram('nginx');
const conf = readFileSync('deploy/nginx/cong-tin.conf', 'utf8');
const [map] = /^map \$remote_addr \$cong_tin_client \{[\s\S]*?^\}/m.exec(conf) ?? [''];

test.skipIf(!program)('all that one household can write its address as is one client to nginx', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-clients-'));
  const port = await freePort();
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/log; events {}
http { access_log off; set_real_ip_from 127.0.0.1; real_ip_header X-Asks; ${map}
client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
server { listen 127.0.0.1:${port}; return 200 $cong_tin_client; } }`,
  );
  const nginx = spawn(program as string, ['-c', path.join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
  const ended = once(nginx, 'exit');
  const ask = async (client: string): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-asks': client } })).text();
  try {
    await expect.poll(() => ask('192.0.2.1').catch(() => ''), { timeout: 10_000 }).toBe('192.0.2.1');
    const part = (at: number, bits: number) => ((at * 40_503 + bits) % 65_536).toString(16);
    const lasts = Array.from({ length: 60 }, (_, at) =>
      [0, 1, 2, 3].map((bits) => ((at >> bits) & 1 ? part(at, bits) : '0')).join(':'),
    );
    const households = ['2001:db8:1:2', '2001:db8:0:0', '2001:db8:1:0', '2001:0:1:2', '2001:db8:0:7', '2402:800:0:9'];
    const keys = new Set<string>();
    for (const half of households) {
      const said = new Set(await Promise.all(lasts.map((last) => ask(`${half}:${last}`))));
      // Two keys: zeros may be written or left out.
      expect(said.size, half).toBeLessThanOrEqual(2);
      for (const key of said) {
        expect(keys, half).not.toContain(key);
        keys.add(key);
      }
    }
    expect(await ask('192.0.2.2')).toBe('192.0.2.2');
  } finally {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
});
