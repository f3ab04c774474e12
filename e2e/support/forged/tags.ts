import { sql } from '#db/client/client';
import { tagKey } from '#domain/tags/tags';
import { form, fresh, NOTHING, PUBLISHER, type Row } from '#e2e/support/forged/row';

const aTag = async () => {
  const name = fresh('Từ khóa');
  await sql()`insert into tag_spellings (written, key) values (${name}, ${tagKey(name)})`;
  return { name, slug: fresh('tu-khoa'), description: 'Một câu.' };
};
const aPublicTag = async () => {
  const { name, slug, description } = await aTag();
  const [row] = await sql()`insert into public_tags (key, name, slug, description)
    values (${tagKey(name)}, ${name}, ${slug}, ${description}) returning id`;
  return { id: Number(row?.['id']), version: 1, slug, description };
};

export const TAGS_ACTIONS: Record<string, Row> = {
  publishTagAction: {
    who: PUBLISHER,
    good: async () => form(await aTag()),
    bad: () => [{ name: 'không ai dùng' }, { name: '' }, { slug: 'Có dấu' }, { slug: '' }, { description: ' ' }],
    again: 'refused',
  },
  changeTagAction: {
    who: PUBLISHER,
    good: async () => form({ ...(await aPublicTag()), description: 'Câu khác.' }),
    bad: () => [{ id: NOTHING }, { version: 7 }, { slug: 'a/b' }, { description: 'x'.repeat(201) }],
    again: 'refused',
  },
  unmarkTagAction: {
    who: PUBLISHER,
    async good() {
      const { id, version } = await aPublicTag();
      return form({ id, version });
    },
    bad: () => [{ id: NOTHING }, { version: 7 }, { id: 'x' }],
    again: 'refused',
  },
};
