import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Exchange, runPipeline } from '#server/http/pipeline/pipeline';

let seen: string[] = [];
const note = (name: string) => () => void seen.push(name);

const passing = (name: string) => (exchange: Exchange) => {
  const { response } = exchange;
  const write = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
  response.writeHead = ((...args: unknown[]) => {
    seen.push(name);
    return write(...args);
  }) as typeof response.writeHead;
};

const answering =
  (name: string, isLate = false) =>
  (request: IncomingMessage, response: Exchange['response']) => {
    seen.push(name);
    const isMine = request.url === `/${name}`;
    if (request.url === '/broken' && isLate) return Promise.reject(new Error('broken'));
    if (request.url === `/broken-${name}`) throw new Error('broken');
    if (isMine) response.writeHead(200).end(name);
    return isLate ? new Promise<boolean>((resolve) => setTimeout(resolve, 5, isMine)) : isMine;
  };

const failing = ({ request }: Exchange) => {
  if (request.url === '/broken-step') throw new Error('broken');
};

const listen = () => createServer((_, response) => void response.writeHead(200).end('next')).listen(0, '127.0.0.1');
const [server, inner] = [listen(), listen()];
const portOf = (one: typeof server) => (one.address() as AddressInfo).port;
const ask = async (path: string, of = server) => (await fetch(`http://127.0.0.1:${portOf(of)}${path}`)).text();

beforeAll(async () => {
  runPipeline({
    server: [note('server')],
    request: [note('request 1'), failing, note('request 2')],
    answer: [answering('first'), answering('late', true), answering('last')],
    response: [passing('response 1'), passing('response 2')],
  });
  await Promise.all([server, inner].map((one) => one.listening || once(one, 'listening')));
  process.env['PORT'] = String(portOf(server));
});
afterAll(() => void [server, inner].map((one) => one.close()));
beforeEach(() => {
  seen = [];
});

test('a request and its answer go through all steps in the order in which they are given', async () => {
  expect(await ask('/page')).toBe('next');
  const all = ['server', 'request 1', 'request 2', 'first', 'late', 'last', 'response 1', 'response 2'];
  expect(seen).toEqual(all);
  seen = [];
  await ask('/page');
  expect(seen).toEqual(all.slice(1));
});

test('who answers first has answered, and what is answered so passes the same way', async () => {
  expect(await ask('/first')).toBe('first');
  expect(seen).toEqual(['request 1', 'request 2', 'first', 'response 1', 'response 2']);
  seen = [];
  expect(await ask('/late')).toBe('late');
  expect(seen.filter((one) => !/\d/.test(one))).toEqual(['first', 'late']);
});

test('whatever fails at once or while something is looked up, nobody waits for ever', async () => {
  for (const path of ['/broken', '/broken-first', '/broken-late', '/broken-last']) {
    const answer = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, { signal: AbortSignal.timeout(5000) });
    expect([answer.status, await answer.text()], path).toEqual([500, '']);
  }
});

test('a request that a step fails at goes no further: those after it may be what guards the page', async () => {
  const answer = await fetch(`http://127.0.0.1:${portOf(server)}/broken-step`);
  expect([answer.status, await answer.text()]).toEqual([500, '']);
  expect(seen).not.toContain('first');
});

test('nobody answers in place of the parts of this process', async () => {
  expect(await ask('/first', inner)).toBe('next');
  expect(seen).toEqual(['server', 'request 1', 'request 2', 'response 1', 'response 2']);
});

test('a server goes through them also where its one connection is older than they are', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const known = createServer((_, response) => void response.writeHead(200).end('next')).listen(0, '127.0.0.1');
  await once(known, 'listening');
  const get = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const asked = request({ port: portOf(known), host: '127.0.0.1', path, agent }, (answer) => {
        text(answer).then(resolve, reject);
      });
      asked.on('error', reject).end();
    });
  await get('/before');
  process.env['PORT'] = String(portOf(known));
  runPipeline({ answer: [(_, response) => Boolean(response.writeHead(200).end('ours'))] });
  expect(await get('/after')).toBe('ours');
  process.env['PORT'] = String(portOf(server));
  agent.destroy();
  known.close();
});
