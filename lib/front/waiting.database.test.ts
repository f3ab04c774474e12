import { expect, test } from 'vitest';
import { publishFront, saveFront } from '#db/front/commands';
import { findWaitingProposal } from '#lib/front/waiting';
import { givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('front_waiting');

const layout = { belowTop: [], regions: [] };

test('a proposal waits for those who may put it live, and for nobody once it is', async () => {
  const [ha, bao, an] = [
    await givenUser('ha', 'editor'),
    await givenUser('bao', 'secretary'),
    await givenUser('an', 'administrator'),
  ];
  const within = { ...an, categoryIds: [1] };
  expect(await findWaitingProposal(bao)).toBeUndefined();
  const saved = await saveFront({ layout, note: 'Bỏ hết', headRevisionId: null }, ha);
  const id = saved.ok ? saved.value : 0;
  expect(await findWaitingProposal(bao)).toMatchObject({ id, author: 'ha', note: 'Bỏ hết' });
  expect([await findWaitingProposal(ha), await findWaitingProposal(within)]).toEqual([undefined, undefined]);
  await publishFront({ headRevisionId: id }, bao);
  expect(await findWaitingProposal(bao)).toBeUndefined();

  const own = await saveFront({ layout, note: '', headRevisionId: id }, bao);
  expect(await findWaitingProposal(bao)).toBeUndefined();
  expect(await findWaitingProposal(an)).toMatchObject({ id: own.ok && own.value });
});
