import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { countNarrowing, type SearchFilter, SORTS, searchPath } from '#domain/search/filter';
import type { CategoryNode } from '#domain/site/category-tree';

/** `form` is the id of the form that the fields belong to. */
type Props = { form: string; filter: SearchFilter; tree: CategoryNode[] };

/** Folded on narrow screens, where it tells how many filters are set. */
export function SearchFilters({ form, filter, tree }: Props) {
  const t = useTranslations('search');
  const count = countNarrowing(filter) + (filter.sort === 'relevance' ? 0 : 1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the fields belong to a form elsewhere on the page
    <div role="group" aria-label={t('filters')}>
      <details className="open-when-wide rounded border border-line bg-surface">
        <summary className="min-h-11 cursor-pointer px-4 py-2.5 text-sm font-bold">
          {count > 0 ? t('filtersSet', { count }) : t('filters')}
        </summary>
        <div className="grid items-start gap-4 p-4 sm:max-lg:grid-cols-2">
          <Select form={form} label={t('category')} name="category" defaultValue={filter.category ?? ''}>
            <option value="">{t('everyCategory')}</option>
            <Options tree={tree} />
          </Select>
          <Select form={form} label={t('sort')} name="sort" defaultValue={filter.sort}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sorts.${sort}`)}
              </option>
            ))}
          </Select>
          <TextField form={form} label={t('from')} name="from" type="date" defaultValue={filter.from} />
          <TextField form={form} label={t('to')} name="to" type="date" defaultValue={filter.to} />
          <div className="flex flex-wrap gap-2 sm:col-span-full">
            <Button form={form} type="submit" className="grow">
              {t('apply')}
            </Button>
            {count > 0 && (
              <a href={searchPath({ q: filter.q })} className={buttonClass('quiet')}>
                {t('clearFilters')}
              </a>
            )}
          </div>
        </div>
      </details>
    </div>
  );
}

function Options({ tree, depth = 0 }: { tree: CategoryNode[]; depth?: number }): React.ReactNode {
  return tree.map(({ id, slug, name, children }) => [
    <option key={id} value={slug}>
      {`${'\u2003'.repeat(depth)}${name}`}
    </option>,
    <Options key={`below-${id}`} tree={children} depth={depth + 1} />,
  ]);
}
