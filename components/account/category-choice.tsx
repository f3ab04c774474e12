import { useTranslations } from 'next-intl';
import { Checkbox } from '#components/ui/field';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = { categories: CategoryNode[]; chosen: number[] };

/** None ticked means all. */
export function CategoryChoice({ categories, chosen }: Props) {
  const t = useTranslations('account.users');
  return (
    <fieldset className="rounded border border-line px-4 pb-3">
      <legend className="px-1 text-sm font-bold">{t('categories')}</legend>
      <p className="mb-1 text-xs text-muted">{t('categoriesHint')}</p>
      <Branch categories={categories} chosen={chosen} />
    </fieldset>
  );
}

function Branch({ categories, chosen }: Props) {
  return (
    <ul>
      {categories.map(({ id, name, children }) => (
        <li key={id}>
          <Checkbox label={name} name="categoryIds" value={id} defaultChecked={chosen.includes(id)} />
          {children.length > 0 && (
            <div className="ps-8">
              <Branch categories={children} chosen={chosen} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
