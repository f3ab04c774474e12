import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import { addNotice } from '#db/notices/notice-commands';
import { applyNoticeTimes } from '#db/notices/notice-times';
import { shortDateTime } from '#domain/base/calendar';
import { wordErrors } from '#server/http/errors/worded-errors';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('downtime');

const server = createServer((_, response) => response.writeHead(503).end());
afterAll(() => server.close());

test('while the database is away in an announced downtime, the answer says why and when the portal is back', async () => {
  runPipeline({ request: [], response: [wordErrors] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ask = async () => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/tin`, { headers: { accept: 'text/html' } });
    return { after: Number(answer.headers.get('retry-after')), text: await answer.text() };
  };
  await applyNoticeTimes();
  expect((await ask()).after).toBe(10);

  const endsAt = new Date(Date.now() + 3_600_000);
  const times = { startsAt: null, endsAt };
  const incident = { kind: 'downtime', level: 'info', isIncident: true, text: 'Thay <máy chủ>.', url: null } as const;
  await addNotice({ ...incident, ...times }, await givenUser('an', 'secretary'));
  await applyNoticeTimes();
  await closeDatabase();
  const { after, text } = await ask();
  expect(after).toBeGreaterThan(3500);
  expect(after).toBeLessThanOrEqual(3600);
  expect(text).toContain(`Thay &lt;máy chủ&gt;. Dự kiến hoạt động lại lúc ${shortDateTime(endsAt)}.`);
  expect(text).toContain(`It is expected back at ${shortDateTime(endsAt)}.`);

  await sql()`update notices set starts_at = ends_at - interval '1 minute'`;
  await applyNoticeTimes();
  expect((await ask()).text, 'one that is to come').not.toContain('máy chủ');
});
