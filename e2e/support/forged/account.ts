import { ROLES } from '#domain/account/roles';
import { args, form, fresh, type Row, UUID } from '#e2e/support/forged/row';
import { aSecret, aSession } from '#e2e/support/forged/subjects';
import { PASSWORD } from '#e2e/support/forged-portal';

export const ACCOUNT_ACTIONS: Record<string, Row> = {
  changeProfileAction: {
    who: ROLES,
    isOwn: true,
    good: () => form({ name: fresh('Tên khác'), locale: 'vi' }),
    bad: () => [{ name: '\u0007' }, { name: 'x'.repeat(101) }, { name: 'Administrator' }],
    again: 'done',
  },
  changePasswordAction: {
    who: ROLES,
    isOwn: true,
    good: () => form({ current: PASSWORD, password: 'sông dài biển rộng', repeated: 'sông dài biển rộng' }),
    bad: () => [{ current: 'không phải' }, { repeated: 'khác' }, { password: 'x', repeated: 'x' }],
    again: 'refused',
  },
  endSessionAction: {
    who: ROLES,
    isOwn: true,
    good: async ({ caller }) => form({ sessionId: await aSession(caller) }),
    bad: ({ othersSession }) => [{ sessionId: UUID }, { sessionId: othersSession }],
    again: 'refused',
  },
  endOtherSessionsAction: {
    who: ROLES,
    isOwn: true,
    async good({ caller }) {
      await aSession(caller);
      return args();
    },
    bad: () => [],
    again: 'done',
  },
  prepareSecondFactorAction: { who: ROLES, isOwn: true, good: () => args(), bad: () => [], again: 'done' },
  switchOnSecondFactorAction: {
    who: ROLES,
    isOwn: true,
    good: async ({ caller }) => form({ code: (await aSecret(caller, false)).generate() }),
    bad: () => [{ code: '' }, { code: 'abcdef' }],
    again: 'refused',
  },
  changeSecondFactorAction: {
    who: ROLES,
    isOwn: true,
    good: async ({ caller }) =>
      form({ password: PASSWORD, code: (await aSecret(caller, true)).generate(), intent: 'codes' }),
    bad: () => [{ password: 'không phải' }, { code: 'abcdef' }, { code: '' }],
    again: 'refused',
  },
  signOutAction: { who: ROLES, isOwn: true, good: () => args(), bad: () => [], again: 'done' },
};
