import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '#db/client/client';
import { answerSearch } from '#lib/search/search';

const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(() => {
  process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/none';
  process.env['NEXTAUTH_SECRET'] = 'a secret of the test, long enough';
});
afterAll(closeDatabase);

test('while the database is away the reader is told so, and the log does not tell what was typed', async () => {
  const answer = await answerSearch({ q: 'chuyện riêng', sort: 'relevance' }, undefined, '192.0.2.1');
  expect(answer).toEqual({ kind: 'unavailable', seconds: 10 });
  expect(log).toHaveBeenCalledOnce();
  expect(String(log.mock.calls[0])).toMatch(/ECONNREFUSED/);
  expect(String(log.mock.calls[0])).not.toMatch(/riêng|params|insert/);
});
