import { expect, test } from 'vitest';
import { inputOf, valuesOf } from '#components/desk/topics/topic-rows';
import type { DeskTopic } from '#db/topics/desk';
import type { CategoryNode } from '#domain/site/category-tree';
import { NO_RULE } from '#domain/topics/rule';

const node = (id: number, children: CategoryNode[] = []) => ({ id, children }) as unknown as CategoryNode;

test('a category that is no more leaves the rule of the form, which could not be saved with it', () => {
  const rule = { ...NO_RULE, tags: ['lúa'], categoryIds: [1, 7, 3] };
  const topic = { title: 'A', slug: 'a', sections: [], rule } as unknown as DeskTopic;
  const values = valuesOf(topic, [], [node(1, [node(3)]), node(2)]);
  expect(inputOf(values).rule).toEqual({ ...rule, categoryIds: [1, 3] });
});
