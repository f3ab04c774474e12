import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { answerWith, beginRenderingForAll, statusChosenForAll } from '#server/base/answer-with';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { compressResponses } from '#server/http/response/compression';
import { sendChosenStatus } from '#server/http/response/response-status';

const TEXT = 'Mời bạn thử lại sau. '.repeat(200);
let server: Server;

beforeAll(() => {
  runPipeline({ response: [compressResponses(), sendChosenStatus] });
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('what was chosen reaches its own request, and none of those answered at the same time', async () => {
  const url = await serve(async (request, response) => {
    response.statusCode = 200;
    response.setHeader('content-type', 'text/html');
    await turn();
    if (request.url === '/busy') answerWith(429, { 'retry-after': '7' });
    await turn();
    response.write(TEXT);
    response.end();
  });
  const paths = ['/busy', '/', '/busy', '/', '/'];
  for (const method of ['GET', 'HEAD']) {
    const answers = await Promise.all(paths.map((path) => fetch(url + path, { method })));
    expect(answers.map((answer) => [answer.status, answer.headers.get('retry-after')])).toEqual(
      paths.map((path) => (path === '/busy' ? [429, '7'] : [200, null])),
    );
    expect(await answers[0]?.text()).toBe(method === 'HEAD' ? '' : TEXT);
    await Promise.all(answers.slice(1).map((answer) => answer.text()));
  }
});

test('a page that fails after it chose has failed', async () => {
  const url = await serve((_, response) => {
    answerWith(404);
    response.statusCode = 500;
    response.end();
  });
  expect((await fetch(url)).status).toBe(500);
});

test('a choice after the answer has begun changes nothing and is told; outside of a request it is an error', async () => {
  let isHeard: boolean | undefined;
  const url = await serve((_, response) => {
    response.write('x');
    isHeard = answerWith(429);
    response.end();
  });
  expect([(await fetch(url)).status, isHeard]).toEqual([200, false]);
  expect(() => answerWith(429)).toThrow(/no request/);
});

test('a page that is rendered for all says its status to the page cache, though an older copy was sent meanwhile', async () => {
  const heard: unknown[] = [];
  let rendered: Promise<void> | undefined;
  const url = await serve((request, response) => {
    const render = async () => {
      if (request.url === '/kept') beginRenderingForAll();
      await turn();
      heard.push(answerWith(410), statusChosenForAll());
    };
    if (request.url === '/older') {
      beginRenderingForAll();
      response.end('x');
      rendered = render();
    } else void render().then(() => response.end('x'));
  });
  expect((await fetch(`${url}/kept`)).status).toBe(200);
  expect((await fetch(`${url}/older`)).status).toBe(200);
  await rendered;
  expect((await fetch(`${url}/anew`)).status).toBe(410);
  expect(heard).toEqual([true, 410, true, 410, true, undefined]);
});
