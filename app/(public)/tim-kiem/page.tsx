import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { SearchAnswerView } from '#components/search/search-answer';
import { SearchFilters } from '#components/search/search-filters';
import { SearchForm } from '#components/search/search-form';
import { Notice } from '#components/ui/notice';
import { excerpt } from '#domain/base/text';
import { readSearchFilter } from '#domain/search/filter';
import { trailTo } from '#domain/site/category-tree';
import { answerSearch } from '#lib/search/search';
import { loadCategoryTree } from '#lib/site/once';
import { loadTopics } from '#lib/topics/topic';
import { answerWith } from '#server/base/answer-with';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/tim-kiem'>;

const STATUS = { limited: 429, unavailable: 503 } as const;

const FORM = 'tim-kiem';
const TITLE_LIMIT = 60;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search');
  const { filter } = readSearchFilter(await searchParams, () => true);
  const text = excerpt(filter.q, TITLE_LIMIT);
  return { title: text ? t('titleOf', { text }) : t('title'), robots: { index: false, follow: true } };
}

/** Answers every query; faults are shown above the results. */
export default async function SearchPage({ searchParams }: Props) {
  const t = await getTranslations('search');
  const tree = await loadCategoryTree();
  const { filter, faults } = readSearchFilter(await searchParams, (slug) => trailTo(tree, slug).length > 0);
  const categoryId = filter.category && trailTo(tree, filter.category).at(-1)?.id;
  const address = (await headers()).get('x-forwarded-for') ?? '';
  const answer = await answerSearch(filter, categoryId || undefined, address);
  if ('seconds' in answer) answerWith(STATUS[answer.kind], { 'retry-after': String(answer.seconds) });
  const isWithout = answer.kind === 'found' && answer.articles.length === 0;
  const hasTopics = isWithout && (await loadTopics()).length > 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_18rem] lg:grid-rows-[auto_1fr]">
      <div>
        <h1 className="mb-4 text-2xl font-bold md:text-3xl">{t('title')}</h1>
        <SearchForm id={FORM} name={t('title')} defaultValue={filter.q} size="large" />
      </div>
      <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <SearchFilters form={FORM} filter={filter} tree={tree} />
      </div>
      <div>
        {faults.map((fault) => (
          <div key={fault} className="mb-4">
            <Notice>{t(`faults.${fault}`)}</Notice>
          </div>
        ))}
        <SearchAnswerView filter={filter} answer={answer} hasTopics={hasTopics} />
      </div>
    </div>
  );
}
