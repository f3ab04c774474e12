import type { Metadata } from 'next';
import { CategoryBoard } from '#components/desk/site/category-board';
import { listCategoryTree } from '#db/site/categories';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { addCategoryAction, changeCategoryAction, moveCategoryAction, removeCategoryAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('administration.nav');
  return { title: t('categories') };
}

export default async function CategoriesPage() {
  await requireDeskUser('administrator');
  const t = await deskWords('administration');
  const actions = {
    add: addCategoryAction,
    change: changeCategoryAction,
    move: moveCategoryAction,
    remove: removeCategoryAction,
  };
  return (
    <>
      <h1 className="text-2xl font-bold">{t('nav.categories')}</h1>
      <p className="mb-6 max-w-3xl text-muted">{t('categories.intro')}</p>
      <CategoryBoard tree={await listCategoryTree()} actions={actions} />
    </>
  );
}
