import { versionOf } from '#db/client/version';
import { createCategory } from '#db/site/categories';
import { listMenuItems } from '#db/site/menu';
import { readSite } from '#db/site/site';
import { listWebLinkGroups } from '#db/site/web-links';
import { ADMINISTRATOR, args, BAD_LINK, fresh, NOTHING, type Row } from '#e2e/support/forged/row';

const aCategory = () => createCategory({ slug: fresh('muc'), name: 'Mục' });

export const SITE_ACTIONS: Record<string, Row> = {
  saveSiteAction: {
    who: ADMINISTRATOR,
    async good() {
      const { id: _, logo: __, banner: ___, ...site } = await readSite();
      return args({ ...site, version: versionOf(await readSite()), name: 'Tên mới', agency: 'Cơ quan' });
    },
    bad: () => [
      { version: 'old' },
      { name: '' },
      { logoId: NOTHING },
      { bannerId: NOTHING },
      { colour: '#ffd700' },
      { colour: 'red;' },
      { socialLinks: [BAD_LINK] },
    ],
    again: 'refused',
  },
  addCategoryAction: {
    who: ADMINISTRATOR,
    good: () => args({ parentId: null, name: 'Mới', slug: fresh('moi'), description: '' }),
    bad: () => [
      { parentId: NOTHING },
      { slug: 'tin' },
      { slug: 'dashboard' },
      { slug: '../x' },
      { name: '' },
      { look: 'x' },
    ],
    again: 'refused',
  },
  changeCategoryAction: {
    who: ADMINISTRATOR,
    good: async () => args({ id: await aCategory(), name: 'Mục', slug: fresh('muc-moi'), description: 'x' }),
    bad: () => [{ id: NOTHING }, { slug: 'tin' }, { slug: 'dashboard' }, { name: '' }],
    again: 'done',
  },
  moveCategoryAction: {
    who: ADMINISTRATOR,
    good: async ({ category }) => args({ id: await aCategory(), parentId: category, beforeId: null }),
    bad: (_, good) => [
      { id: NOTHING },
      { parentId: NOTHING },
      { beforeId: NOTHING },
      { parentId: ('args' in good && (good.args[0] as { id: number }).id) || NOTHING },
    ],
    again: 'done',
  },
  removeCategoryAction: {
    who: ADMINISTRATOR,
    good: async () => args({ id: await aCategory() }),
    bad: ({ category }) => [{ id: NOTHING }, { id: category }],
    again: 'refused',
  },
  saveMenuAction: {
    who: ADMINISTRATOR,
    good: async () =>
      args({ version: versionOf(await listMenuItems()), entries: [{ label: fresh('Đầu'), kind: 'url', url: '/' }] }),
    bad: () => [
      { version: 'old' },
      { entries: [BAD_LINK] },
      { entries: [{ label: 'x', kind: 'page', id: NOTHING }] },
      { entries: [{ label: 'x', kind: 'category', id: NOTHING }] },
    ],
    again: 'refused',
  },
  saveWebLinksAction: {
    who: ADMINISTRATOR,
    async good() {
      const ungrouped = [{ title: fresh('x'), url: 'https://x.vn' }];
      return args({ version: versionOf(await listWebLinkGroups()), ungrouped, groups: [] });
    },
    bad: () => [{ version: 'old' }, { ungrouped: [BAD_LINK] }, { groups: [{ title: 'x', links: [BAD_LINK] }] }],
    again: 'refused',
  },
};
