import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleView } from '#components/article/article-view';
import { PreviewBand } from '#components/article/preview-band';
import { PreviewRefresh } from '#components/desk/editor/keeping/preview-refresh';
import { SiteAside } from '#components/site/aside';
import { notePreview } from '#db/article/previews';
import { loadPreview } from '#lib/article/previewed-article';
import { loadRelated } from '#lib/article/related';
import { loadAside } from '#lib/site/aside';
import { loadSite } from '#lib/site/once';
import { answerWith } from '#server/base/answer-with';
import { NoPreview } from '../no-preview';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/xem-truoc/[token]'>;

const load = cache(loadPreview);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [preview, t] = await Promise.all([load((await params).token), getTranslations('preview')]);
  const title = preview.ok ? t('pageTitle', { title: preview.value.article.title }) : t(`${preview.reason}.title`);
  return { title, robots: { index: false, follow: false }, referrer: 'no-referrer', alternates: { types: {} } };
}

/** The address itself is the permission while it is valid. */
export default async function PreviewPage({ params }: Props) {
  const preview = await load((await params).token);
  if (!preview.ok) {
    answerWith(preview.reason === 'over' ? 410 : 404);
    return <NoPreview reason={preview.reason} />;
  }
  const { address, article, trail, files, version } = preview.value;
  const [site, related, aside] = await Promise.all([
    loadSite(),
    loadRelated(article),
    loadAside(),
    notePreview(address),
  ]);
  return (
    <>
      <PreviewRefresh articleId={article.id} />
      <PreviewBand title={article.title} version={version} />
      <ArticleView
        article={article}
        trail={trail}
        files={new Map(files.map((file) => [file.id, file]))}
        videoHosts={site.videoHosts}
        related={related}
        aside={<SiteAside {...aside} />}
      />
    </>
  );
}
