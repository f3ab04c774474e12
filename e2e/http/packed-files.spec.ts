import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from '#e2e/support/test';

/** Leaves the body compressed. */
function ask(url: string, encoding: string) {
  return new Promise<{ encoding: string | undefined; body: Buffer; status: number }>((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': encoding } }, async (answer) =>
      resolve({
        status: answer.statusCode ?? 0,
        encoding: answer.headers['content-encoding'],
        body: await buffer(answer),
      }),
    );
    asked.on('error', reject).end();
  });
}

test('built files go as the build packed them, whatever query is invented', async ({ baseURL }) => {
  const page = await (await fetch(`${baseURL}/dang-nhap`)).text();
  const files = [...new Set(page.match(/\/_next\/static\/[\w/.~-]+\.(?:js|css)/g))];
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const built = `.next/static/${file.slice('/_next/static/'.length)}`;
    const plain = readFileSync(built);
    if (plain.length < 1024) continue;
    for (const query of ['', '?1', `?${'x'.repeat(1000)}=%`]) {
      const [br, gzip, none] = [
        await ask(`${baseURL}${file}${query}`, 'gzip, br'),
        await ask(`${baseURL}${file}${query}`, 'gzip'),
        await ask(`${baseURL}${file}${query}`, 'identity'),
      ];
      expect([br.encoding, gzip.encoding, none.encoding], file).toEqual(['br', 'gzip', undefined]);
      expect(br.body.equals(readFileSync(`${built}.br`)), `${file}${query}`).toBe(true);
      expect(brotliDecompressSync(br.body).equals(plain), file).toBe(true);
      expect(gunzipSync(gzip.body).equals(plain), file).toBe(true);
      expect(none.body.equals(plain), file).toBe(true);
    }
  }
});
