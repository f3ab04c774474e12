import { useTranslations } from 'next-intl';
import { NamedPlaces } from '#components/search/named-places';
import { SearchResult } from '#components/search/search-result';
import { groupDigits } from '#domain/base/numbers';
import { READER_PAGES } from '#domain/http/reader-pages';
import { countNarrowing, type SearchFilter, searchPath } from '#domain/search/filter';
import type { Found, SearchAnswer } from '#lib/search/search';

type Props = { filter: SearchFilter; answer: SearchAnswer };

export function SearchAnswerView({ filter, answer }: Props) {
  const t = useTranslations('search');
  switch (answer.kind) {
    case 'invitation':
      return <Hints title={t('invitation')} />;
    case 'refused':
      return (
        <>
          <NamedPlaces places={answer.places ?? []} />
          <Hints title={t(`refusals.${answer.reason}`)} />
        </>
      );
    case 'limited':
    case 'unavailable':
      return <Later filter={filter} kind={answer.kind} seconds={answer.seconds} />;
    case 'found':
      return (
        <>
          <NamedPlaces places={answer.places} />
          {answer.articles.length > 0 ? (
            <Results filter={filter} found={answer} />
          ) : (
            <NoResults filter={filter} nearMiss={answer.nearMiss} />
          )}
        </>
      );
  }
}

function Hints({ title }: { title: string }) {
  const t = useTranslations('search');
  const example = (words: React.ReactNode) => <span className="font-bold text-ink">{words}</span>;
  return (
    <section className="border-t-2 border-ink pt-5">
      <h2 className="text-lg font-bold">{title}</h2>
      <ul className="mt-3 grid list-disc gap-2 ps-5 text-muted">
        <li>{t('hints.marks')}</li>
        <li>{t.rich('hints.phrase', { example })}</li>
        <li>{t.rich('hints.exclusion', { example })}</li>
      </ul>
    </section>
  );
}

type LaterProps = { filter: SearchFilter; kind: 'limited' | 'unavailable'; seconds: number };

function Later({ filter, kind, seconds }: LaterProps) {
  const t = useTranslations('search');
  return (
    <section className="border-t-2 border-ink pt-5">
      <h2 className="text-lg font-bold">{t(`${kind}Title`)}</h2>
      <p className="mt-3">{t(kind, { seconds })}</p>
      <Onward href={searchPath(filter)}>{t('tryAgain')}</Onward>
    </section>
  );
}

function NoResults({ filter, nearMiss }: { filter: SearchFilter; nearMiss: string | undefined }) {
  const t = useTranslations('search');
  const isNarrowed = countNarrowing(filter) > 0;
  if (filter.after) {
    return (
      <section className="border-t-2 border-ink pt-5">
        <h2 className="text-lg font-bold">{t('noMore')}</h2>
        <Onward href={searchPath({ ...filter, after: undefined })}>{t('first')}</Onward>
      </section>
    );
  }
  return (
    <section className="border-t-2 border-ink pt-5">
      <h2 className="text-lg font-bold">{t('none', { text: filter.q.trim() })}</h2>
      {nearMiss && <NearMiss text={nearMiss} />}
      <p className="mt-3">{isNarrowed ? t('noneNarrowed') : t('noneHint')}</p>
      {isNarrowed && <Onward href={searchPath({ q: filter.q })}>{t('clearFilters')}</Onward>}
      <Elsewhere />
    </section>
  );
}

function Elsewhere() {
  const t = useTranslations();
  return (
    <>
      <p className="mt-6 text-muted">{t('search.elsewhere')}</p>
      <div className="flex flex-wrap gap-x-2">
        <Onward href={READER_PAGES.topics.path}>{t('topics.title')}</Onward>
        <Onward href={READER_PAGES.site_map.path}>{t('siteMap.title')}</Onward>
      </div>
    </>
  );
}

/** Searches the whole portal, where it is known to find something. */
function NearMiss({ text }: { text: string }) {
  const t = useTranslations('search');
  return (
    <p className="mt-3 text-lg">
      {t('nearMiss')}{' '}
      <a href={searchPath({ q: text })} rel="nofollow" className="font-bold text-accent underline underline-offset-4">
        {text}
      </a>
    </p>
  );
}

function Results({ filter, found: { articles, next, total, isCut } }: { filter: SearchFilter; found: Found }) {
  const t = useTranslations('search');
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua" className="sr-only">
        {t('results')}
      </h2>
      {isCut && <p className="mb-3 text-sm text-muted">{t('cut')}</p>}
      {total && (
        <p className="mb-3 text-sm text-muted">
          {t(total.isMore ? 'totals.many' : 'totals.some', { count: groupDigits(total.count) })}
        </p>
      )}
      <ul className="border-t-2 border-ink">
        {articles.map((article) => (
          <li key={article.id} className="border-b border-line py-5">
            <SearchResult article={article} />
          </li>
        ))}
      </ul>
      {(filter.after || next) && (
        <nav aria-label={t('pages')} className="mt-8 flex flex-wrap gap-2 print:hidden">
          {filter.after && <Onward href={searchPath({ ...filter, after: undefined })}>← {t('first')}</Onward>}
          {next && (
            <Onward href={searchPath({ ...filter, after: next })} rel="next nofollow">
              {t('next')} →
            </Onward>
          )}
        </nav>
      )}
    </section>
  );
}

function Onward({ href, rel = 'nofollow', children }: { href: string; rel?: string; children: React.ReactNode }) {
  return (
    <a
      href={href}
      rel={rel}
      className="mt-4 inline-flex min-h-11 items-center rounded border border-line px-4 text-sm hover:border-accent hover:text-accent"
    >
      {children}
    </a>
  );
}
