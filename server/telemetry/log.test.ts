import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { chooseId } from '#server/http/request/request-id';

async function stderrOf(code: string, env: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, INSTANCE_NAME: 'node-1', ...env },
  });
  const [written] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return written;
}

async function eventsOf(code: string, env?: Record<string, string>) {
  return (await stderrOf(code, env))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const LOG = `import { log } from '#server/telemetry/log';`;
const CONSOLE = `import { routeConsole } from '#server/telemetry/console-lines'; routeConsole();`;

test('an event is one line of JSON, whatever is in it', async () => {
  const written = await stderrOf(
    `${LOG} log.error('visits', 'lost\\n{"level":"info"}', new Error('\\u0085\\r\\nno'));`,
  );
  expect(written.split('\n')).toHaveLength(2);
  expect(written).not.toContain('\u0085');
  expect(JSON.parse(written)).toEqual({
    level: 'error',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    part: 'visits',
    reason: '\\u0085\\u000d\\u000ano',
    instance: 'node-1',
    msg: 'lost\n{"level":"info"}',
  });
});

test('LOG_LEVEL says from where on, LOG_FORMAT how', async () => {
  const code = `${LOG} log.debug('a', 'one'); log.info('a', 'two'); log.warn('a', 'three');`;
  expect((await eventsOf(code)).map(({ msg }) => msg)).toEqual(['two', 'three']);
  expect((await eventsOf(code, { LOG_LEVEL: 'debug' })).map(({ level }) => level)).toEqual(['debug', 'info', 'warn']);
  expect(await stderrOf(code, { LOG_LEVEL: 'silent' })).toBe('');
  expect(await stderrOf(code, { LOG_FORMAT: 'text', LOG_LEVEL: 'warn' })).toMatch(/^\d\d:\d\d:\d\d warn a: three\n$/);
});

test('what libraries write to the console is logged without what a reader typed', async () => {
  const [failed, wrapped, refused, plain] = await eventsOf(`${CONSOLE}
    import { DrizzleQueryError } from 'drizzle-orm';
    console.error('⨯', new DrizzleQueryError('select $1', ['chuyện riêng'], new Error('canceling statement')));
    console.error('[next-auth][error]', '\\nhttps://next-auth.js.org/errors', { error: new Error('no key for /x?name=rieng'), email: 'a@b' });
    console.error('Failed to handle request for /tim-kiem?q=chuyen+rieng', { cookie: 'x' });
    console.log('\\u001b[32mReady\\u001b[39m in %s', '3s');`);
  expect(failed).toMatchObject({ part: 'server', level: 'error', msg: '⨯', reason: 'canceling statement' });
  expect(failed?.['stack']).toMatch(/^\s+at /);
  expect(wrapped).toMatchObject({ reason: 'no key for /x?…', msg: expect.stringContaining('next-auth') });
  expect(refused?.['msg']).toBe('Failed to handle request for /tim-kiem?…');
  expect(plain).toMatchObject({ level: 'info', msg: 'Ready in 3s' });
  expect(JSON.stringify([failed, wrapped, refused])).not.toMatch(/riêng|rieng|a@b|cookie/);
});

test('what is logged for a request names it, as its answer does', async () => {
  const events = await eventsOf(`${LOG}
    import { createServer } from 'node:http';
    import { setTimeout as pause } from 'node:timers/promises';
    import { runPipeline } from '#server/http/pipeline/pipeline';
    import { nameRequests } from '#server/http/request/request-id';
    runPipeline({ request: [nameRequests(true)] });
    const server = createServer(async (request, response) => {
      await pause(20);
      log.warn('test', request.url);
      response.end();
    }).listen(0, '127.0.0.1', async () => {
      const ask = (path, id) => fetch('http://127.0.0.1:' + server.address().port + path, { headers: { 'x-request-id': id } });
      const answers = await Promise.all([ask('/1', 'of-the-proxy'), ask('/2', '<script>')]);
      for (const [index, answer] of answers.entries())
        log.info('answer', String(index + 1), undefined, { said: answer.headers.get('x-request-id') });
      server.close();
    });`);
  const named = (part: string) => new Map(events.filter((one) => one['part'] === part).map((one) => [one['msg'], one]));
  expect(named('test').get('/1')?.['request']).toBe('of-the-proxy');
  expect(named('answer').get('1')?.['said']).toBe('of-the-proxy');
  expect(named('test').get('/2')?.['request']).toMatch(/^[0-9a-f-]{36}$/);
  expect(named('answer').get('2')?.['said']).toBe(named('test').get('/2')?.['request']);
  expect(named('answer').get('2')).not.toHaveProperty('request');
});

test('an id is taken from a proxy only, and only one that can harm nothing', () => {
  expect(chooseId('0af7651916cd43dd8448eb211c80319c', true)).toBe('0af7651916cd43dd8448eb211c80319c');
  for (const given of ['short', 'a'.repeat(65), 'with space', 'with\nline', ['two', 'of them'], undefined])
    expect(chooseId(given, true)).toMatch(/^[0-9a-f-]{36}$/);
  expect(chooseId('0af7651916cd43dd8448eb211c80319c', false)).toMatch(/^[0-9a-f-]{36}$/);
});
