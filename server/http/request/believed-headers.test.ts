import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { believeOnlyOwnPages } from '#server/http/request/believed-headers';

const server = createServer((asked, answer) => answer.end(JSON.stringify(asked.headers)));

beforeAll(async () => {
  process.env['SITE_URL'] = 'https://portal.example';
  runPipeline({ request: [believeOnlyOwnPages] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

function seen(method: string, headers: Record<string, string>): Promise<IncomingHttpHeaders> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, method, host: '127.0.0.1', headers: { cookie: 'session=1', ...headers } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve(JSON.parse(text)));
      },
    );
    asked.on('error', reject).end();
  });
}

const OWN = 'https://portal.example';

test.each([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'null' }],
  [{ origin: 'https://portal.example.evil.example' }],
  [{ origin: 'https://portal.example@evil.example' }],
  [{}],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site', origin: OWN }],
  [{ 'sec-fetch-site': 'none' }],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  [{ 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' }],
])('a change asked for with %j comes without a session', async (headers) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect(await seen(method, headers as Record<string, string>), method).not.toHaveProperty('cookie');
});

test('a change from a page of ours keeps it, reading does from anywhere', async () => {
  const own: Record<string, string>[] = [{ origin: OWN }, { 'sec-fetch-site': 'same-origin' }];
  for (const headers of [...own, { 'sec-fetch-site': 'same-origin', origin: OWN }])
    expect(await seen('POST', headers)).toHaveProperty('cookie');
  expect(await seen('GET', { 'sec-fetch-site': 'cross-site' })).toHaveProperty('cookie');
});

test('no cookie says where a sign-in leads', async () => {
  const seenOf = async (cookie: string) => (await seen('GET', { cookie })).cookie;
  const session = '__Host-next-auth.session-token=a=b';
  expect(await seenOf(`next-auth.callback-url=http://[; ${session};x=1; __Host-next-auth.callback-url=%`)).toBe(
    `${session};x=1`,
  );
  expect(await seenOf('next-auth.callback-url=http://[')).toBe('');
  expect(await seenOf(`${session}; y="a;b"`)).toBe(`${session}; y="a;b"`);
});

test('no client says which host it asked', async () => {
  const headers = { forwarded: 'host=evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' };
  for (const method of ['GET', 'POST']) expect(JSON.stringify(await seen(method, headers))).not.toMatch(/evil|gopher/);
  expect(await seen('POST', { ...headers, origin: OWN })).toMatchObject({ 'x-forwarded-host': 'portal.example' });
});

test('of any cookies all but the one that names where a sign-in leads come through, in their order', async () => {
  const callback = fc
    .constantFrom('next-auth.callback-url', '__Host-next-auth.callback-url')
    .map((name) => `${name}=http://[`);
  const kept = fc.stringMatching(/^[a-z_-]{1,12}(?:=[\w%."&-]{0,12})?$/).filter((text) => !/callback/.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(kept, callback), { minLength: 1, maxLength: 8 }), async (all) => {
      const { cookie = '' } = await seen('GET', { cookie: all.join('; ') });
      expect(cookie.split(/; */).filter(Boolean)).toEqual(all.filter((one) => !/callback-url/.test(one)));
    }),
    { seed: 20261130, numRuns: 60 },
  );
});
