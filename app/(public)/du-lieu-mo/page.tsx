import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '#components/article/breadcrumb';
import { SiteAside } from '#components/site/aside';
import { OpenDataAddresses } from '#components/site/open-data-addresses';
import { OpenDataFields } from '#components/site/open-data-fields';
import { Term } from '#components/site/term';
import { readSite } from '#db/site/site';
import { DOCUMENT_PATH, PROBLEMS, type ProblemCode } from '#domain/feeds/open-data';
import { OPEN_DATA_PATH } from '#domain/http/paths';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { openApiDocument } from '#lib/open-data/document';
import { API_BUDGET } from '#lib/open-data/queries';
import { loadAside } from '#lib/site/aside';
import { cardImage, ownPageCard } from '#lib/site/cards';

export const revalidate = 600;

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = await Promise.all([readSite(), getTranslations('openData')]);
  const image = cardImage(await ownPageCard('open_data', site));
  return pageMetadata(site, { title: t('title'), description: t('intro'), path: OPEN_DATA_PATH, image });
}

export default async function OpenDataPage() {
  const [t, document, aside] = await Promise.all([getTranslations('openData'), openApiDocument(), loadAside()]);
  return (
    <div className="with-aside">
      <div className="max-w-[44rem]">
        <Breadcrumb trail={[]} />
        <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
        <p className="mt-4">{t('intro')}</p>
        <p className="mt-4">
          {t('document')}{' '}
          <a href={DOCUMENT_PATH} className="break-all text-accent underline underline-offset-4">
            {DOCUMENT_PATH}
          </a>
        </p>
        <h2 className="mt-8 text-xl font-bold">{t('addressesTitle')}</h2>
        <OpenDataAddresses document={document} />
        <h2 className="mt-8 text-xl font-bold">{t('rulesTitle')}</h2>
        <dl>
          <Term term={t('pagingTerm')}>{t.rich('paging', { code })}</Term>
          <Term term={t('followingTerm')}>{t.rich('following', { code })}</Term>
          <Term term={t('cachingTerm')}>{t.rich('caching', { code })}</Term>
          <Term term={t('timesTerm')}>{t.rich('times', { code })}</Term>
          <Term term={t('limitTerm')}>{t('limit', API_BUDGET)}</Term>
        </dl>
        <h2 className="mt-8 text-xl font-bold">{t('fieldsTitle')}</h2>
        <OpenDataFields document={document} />
        <h2 className="mt-8 text-xl font-bold">{t('problemsTitle')}</h2>
        <p className="mt-3">{t.rich('problemsIntro', { code })}</p>
        <dl>
          {(Object.keys(PROBLEMS) as ProblemCode[]).map((code) => (
            <Term key={code} id={code} term={`${PROBLEMS[code]} · ${t(`problems.${code}.title`)}`}>
              {t(`problems.${code}.detail`, { parameter: t('someParameter'), expected: '', ...API_BUDGET })}
            </Term>
          ))}
        </dl>
      </div>
      <SiteAside {...aside} />
    </div>
  );
}

function code(words: React.ReactNode) {
  return <code className="break-words font-mono text-sm">{words}</code>;
}
