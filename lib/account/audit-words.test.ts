import { expect, test } from 'vitest';
import { ROLES } from '#domain/account/roles';
import { ARTICLE_STATUSES } from '#domain/article/workflow';
import { LOCALES } from '#domain/base/locales';
import { AUDIT_ACTIONS, AUDIT_FIELDS } from '#domain/operation/audit';
import { AUDIT_GROUPS } from '#domain/operation/audit-filter';
import { loadDeskMessages } from '#lib/base/messages';

test.each(LOCALES)('the audit trail has words in %s for all it tells, and for nothing else', (locale) => {
  const { account, desk, editor } = loadDeskMessages(locale);
  const { actions, groups, values, words } = account.audit;
  const named = Object.entries(actions).flatMap(([group, all]) =>
    Object.keys(all).map((action) => `${group}.${action}`),
  );
  expect(named.toSorted()).toEqual([...AUDIT_ACTIONS].toSorted());
  expect(Object.keys(groups).toSorted()).toEqual([...AUDIT_GROUPS].toSorted());
  expect(Object.keys(values).toSorted()).toEqual([...AUDIT_FIELDS].toSorted());
  expect(Object.keys(words).toSorted()).toEqual([
    'account',
    'address',
    'browser',
    'code',
    'known',
    'other',
    'password',
  ]);
  for (const role of ROLES) expect(desk.roles).toHaveProperty(role);
  for (const status of ARTICLE_STATUSES) expect(editor.statuses).toHaveProperty(status);
});
