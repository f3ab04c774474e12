import { expect, test } from 'vitest';
import { judgeSignIns } from '#domain/operation/health-sign-in';

test('one account kept locked, one address locked, or twenty accounts tried in vain are told; a forgotten password is not', () => {
  const calm = { accounts: 0, addresses: 0, tried: 19 };
  expect(judgeSignIns(calm)).toMatchObject({ part: 'signIn', state: 'ok' });
  for (const change of [{ accounts: 1 }, { addresses: 1 }, { tried: 20 }])
    expect(judgeSignIns({ ...calm, ...change })).toMatchObject({ state: 'warn', finding: 'burst', values: change });
});
