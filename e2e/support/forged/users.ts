import { sql } from '#db/client/client';
import { versionOf } from '#db/client/version';
import { ADMINISTRATOR, form, fresh, NOTHING, type Row } from '#e2e/support/forged/row';
import { aSecret, aSession } from '#e2e/support/forged/subjects';
import { givenUser } from '#e2e/support/forged-portal';

const aUser = () => givenUser(fresh('subject'));
const versionOfPassword = async (user: number) =>
  versionOf((await sql()`select password_hash from users where id = ${user}`)[0]?.['password_hash']);

export const USERS_ACTIONS: Record<string, Row> = {
  addUserAction: {
    who: ADMINISTRATOR,
    good: () => form({ email: `${fresh('moi')}@demo.invalid`, name: fresh('Mới'), role: 'editor' }),
    bad: () => [
      { email: 'reporter@demo.invalid' },
      { email: 'x' },
      { name: ' ' },
      { name: 'Secretary' },
      { categoryIds: 'x' },
    ],
    again: 'refused',
  },
  changeUserAction: {
    who: ADMINISTRATOR,
    good: async () => form({ id: await aUser(), name: fresh('Tên mới'), role: 'editor' }),
    bad: ({ caller }) => [{ id: NOTHING }, { id: caller }, { name: ' ' }, { name: 'Secretary' }],
    again: 'done',
  },
  resetPasswordAction: {
    who: ADMINISTRATOR,
    async good() {
      const id = await aUser();
      return form({ id, seen: await versionOfPassword(id) });
    },
    bad: ({ caller }) => [{ id: NOTHING }, { id: caller }],
    again: 'refused',
  },
  resetSecondFactorAction: {
    who: ADMINISTRATOR,
    async good() {
      const id = await aUser();
      await aSecret(id, true);
      return form({ id });
    },
    bad: ({ caller }) => [{ id: NOTHING }, { id: caller }],
    again: 'done',
  },
  signOutUserAction: {
    who: ADMINISTRATOR,
    async good() {
      const id = await aUser();
      await aSession(id);
      return form({ id });
    },
    bad: () => [{ id: NOTHING }],
    again: 'done',
  },
  disableUserAction: {
    who: ADMINISTRATOR,
    good: async () => form({ id: await aUser() }),
    bad: ({ caller }) => [{ id: NOTHING }, { id: caller }],
    again: 'done',
  },
  enableUserAction: {
    who: ADMINISTRATOR,
    async good() {
      const id = await aUser();
      await sql()`update users set disabled_at = now() where id = ${id}`;
      return form({ id });
    },
    bad: () => [{ id: NOTHING }],
    again: 'done',
  },
};
