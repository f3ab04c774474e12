import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { ArticleView } from '#components/article/article-view';
import { Tools } from '#components/article/tools/tools';
import { Corrections } from '#components/corrections/corrections';
import { RatingForm } from '#components/ratings/rating-form';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { TopicsLine } from '#components/topics/topics-line';
import type { LiveArticle } from '#db/article/articles';
import { listRevisionMedia } from '#db/article/revision-media';
import { findAuthorOf } from '#db/authors/authors';
import { listCorrections } from '#db/corrections/corrections';
import { findTagSlugs } from '#db/tags/public-tags';
import { listTopicsOf } from '#db/topics/topics';
import { placeCorrections } from '#domain/corrections/corrections';
import type { MissingStatus } from '#domain/http/missing-status';
import { articleIdOf, articlePath } from '#domain/http/paths';
import { trailTo } from '#domain/site/category-tree';
import { loadRelated } from '#lib/article/related';
import { describeCorrections } from '#lib/corrections/structured-data';
import { articleMetadata, missingMetadata } from '#lib/feeds/page-metadata';
import { breadcrumbs, describePublisher, newsArticle } from '#lib/feeds/structured-data';
import { loadAside } from '#lib/site/aside';
import { isGoneArticle, loadCategoryTree, loadLiveArticle, loadSite } from '#lib/site/once';
import { absoluteUrl } from '#server/settings/site';
import { answerMissing } from '../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

/** Named above the text. */
const MOST_TOPICS = 3;

type Props = PageProps<'/[category]/[article]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await find(params);
  if (article) return articleMetadata(article, await loadSite());
  return missingMetadata(await missingStatus(params));
}

export default async function ArticlePage({ params }: Props) {
  const article = await find(params);
  if (!article) return answerMissing(await missingStatus(params));
  const { category, article: segment } = await params;
  if (`/${category}/${segment}` !== articlePath(article)) permanentRedirect(articlePath(article));

  const trail = trailTo(await loadCategoryTree(), article.categorySlug);
  const lineage = trail.map(({ id }) => id);
  const [site, media, corrections, related, tagSlugs, authorSlug, aside, topics] = await Promise.all([
    loadSite(),
    listRevisionMedia(article.revisionId),
    listCorrections(article.id),
    loadRelated(article),
    findTagSlugs(article.tags),
    findAuthorOf(article.byline),
    loadAside(),
    listTopicsOf({ ...article, lineage }, MOST_TOPICS),
  ]);
  const { head, foot } = placeCorrections(corrections);
  return (
    <>
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      <JsonLd
        data={{
          ...newsArticle(article, media, site, await describePublisher(site), authorSlug),
          ...(await describeCorrections(corrections)),
        }}
      />
      <JsonLd data={await breadcrumbs(trail, article)} />
      <ArticleView
        article={article}
        trail={trail}
        files={new Map(media.map((file) => [file.id, file]))}
        videoHosts={site.videoHosts}
        related={related}
        tagSlugs={tagSlugs}
        authorSlug={authorSlug}
        corrections={{
          head: <Corrections notes={head} place="head" />,
          foot: <Corrections notes={foot} place="foot" />,
        }}
        topics={<TopicsLine topics={topics} />}
        tools={
          <Tools title={article.title} address={absoluteUrl(articlePath(article))} hasShareLinks={site.hasShareLinks} />
        }
        rating={<RatingForm kind="article" id={article.id} />}
        aside={<SiteAside {...aside} />}
      />
    </>
  );
}

/** The id alone finds the article, whatever category and slug precede it. */
async function find(params: Props['params']): Promise<LiveArticle | undefined> {
  const id = articleIdOf((await params).article);
  return id === undefined ? undefined : loadLiveArticle(id);
}

async function missingStatus(params: Props['params']): Promise<MissingStatus> {
  const id = articleIdOf((await params).article);
  return id !== undefined && (await isGoneArticle(id)) ? 410 : 404;
}
