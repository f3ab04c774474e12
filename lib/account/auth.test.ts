import { expect, test, vi } from 'vitest';
import { authOptions } from '#lib/account/auth';

test('a session cookie that is none of ours fills no log; other faults are told', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  authOptions.logger?.error?.('JWT_SESSION_ERROR', new Error('Invalid Compact JWE'));
  expect(write).not.toHaveBeenCalled();
  authOptions.logger?.error?.('SIGNIN_EMAIL_ERROR', { error: new Error('away') });
  expect(String(write.mock.calls[0]?.[0])).toContain('SIGNIN_EMAIL_ERROR');
  write.mockRestore();
});
