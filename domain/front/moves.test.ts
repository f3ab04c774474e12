import { expect, test } from 'vitest';
import type { Actor, Role } from '#domain/account/roles';
import { denialToPublish, mayProposeFront } from '#domain/front/moves';

const [an, ha, tam, binh] = [1, 2, 3, 4];
const actor = (id: number, role: Role, categoryIds: number[] | null = null): Actor => ({
  ...{ id, role, categoryIds },
  name: 'x',
});
const front = (writerIds: number[], publisherIds = [an, ha], [head, live] = [5, 4]) => ({
  ...{ head: head ?? null, live: live ?? null },
  ...{ writerIds, publisherIds },
});

test.each([
  ['an editor', front([binh]), actor(tam, 'editor'), 'forbidden'],
  ['a reporter', front([binh]), actor(tam, 'reporter'), 'forbidden'],
  ['who may publish, another’s layout', front([binh]), actor(an, 'secretary'), undefined],
  ['who may publish, in some categories', front([binh]), actor(an, 'secretary', [7]), 'outside_categories'],
  ['who may publish, what readers see already', front([], [an], [5, 5]), actor(an, 'administrator'), 'already_live'],
  ['its writer', front([an]), actor(an, 'secretary'), 'own_layout'],
  ['one of its writers', front([an, binh]), actor(an, 'secretary'), 'own_layout'],
  ['its writer, where nobody else could', front([binh, an], [an]), actor(an, 'administrator'), undefined],
  ['where all who could wrote, the last of them', front([ha, an]), actor(an, 'administrator'), 'own_layout'],
  ['where all who could wrote, another of them', front([ha, an]), actor(ha, 'administrator'), undefined],
])('put live by %s', (_, state, who, denial) => {
  expect(denialToPublish(state, who)).toBe(denial);
});

test('all above reporter propose', () => {
  const roles: Role[] = ['reporter', 'editor', 'secretary', 'administrator'];
  expect(roles.map((role) => mayProposeFront({ role }))).toEqual([false, true, true, true]);
});
