import type { Metadata } from 'next';
import { MenuForm } from '#components/desk/site/menu-form';
import { versionOf } from '#db/client/version';
import { listCategoryTree } from '#db/site/categories';
import { listMenuItems } from '#db/site/menu';
import { listPages } from '#db/site/site';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { saveMenuAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('administration.nav');
  return { title: t('menu') };
}

export default async function MenuPage() {
  await requireDeskUser('administrator');
  const t = await deskWords('administration');
  const [items, tree, pages] = await Promise.all([listMenuItems(), listCategoryTree(), listPages()]);
  return (
    <>
      <h1 className="text-2xl font-bold">{t('nav.menu')}</h1>
      <p className="mb-6 max-w-3xl text-muted">{t('menu.intro')}</p>
      <MenuForm items={items} version={versionOf(items)} tree={tree} pages={pages} action={saveMenuAction} />
    </>
  );
}
