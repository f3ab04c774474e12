import { sql } from '#db/client/client';
import { createPage } from '#db/site/site';
import { BLANK_DETAILS } from '#domain/site/page-details';
import { ADMINISTRATOR, args, EMPTY, fresh, NOTHING, type Row, SCRIPT } from '#e2e/support/forged/row';

const aPage = async () => {
  const slug = fresh('trang');
  await createPage({ slug, title: 'Trang', body: EMPTY });
  const [page] = await sql()`select id, updated_at from pages where slug = ${slug}`;
  return { id: Number(page?.['id']), slug, updatedAt: new Date(page?.['updated_at']).toISOString() };
};

export const PAGES_ACTIONS: Record<string, Row> = {
  addPageAction: {
    who: ADMINISTRATOR,
    good: () => args({ title: 'Trang', slug: fresh('trang'), body: EMPTY }),
    bad: () => [
      { slug: 'dashboard' },
      { slug: 'tin' },
      { title: '' },
      { body: SCRIPT },
      { details: { template: 'x' } },
      { details: { ...BLANK_DETAILS.contact, formUrl: 'javascript:alert(1)' } },
      { details: { ...BLANK_DETAILS.contact, map: { mediaId: NOTHING, alt: 'Bản đồ', url: '' } } },
    ],
    again: 'refused',
  },
  changePageAction: {
    who: ADMINISTRATOR,
    good: async () => args({ ...(await aPage()), title: 'Mới' }),
    bad: () => [{ id: NOTHING }, { updatedAt: '2020-01-01T00:00:00Z' }, { slug: 'tin' }, { body: SCRIPT }],
    again: 'refused',
  },
  orderPagesAction: {
    who: ADMINISTRATOR,
    async good() {
      await aPage();
      return args((await sql()`select id from pages order by position desc, id desc`).map(({ id }) => Number(id)));
    },
    bad: () => [{ length: 1 }, { 0: NOTHING }],
    again: 'done',
  },
  removePageAction: {
    who: ADMINISTRATOR,
    good: async () => args({ id: (await aPage()).id }),
    bad: () => [{ id: NOTHING }],
    again: 'refused',
  },
};
