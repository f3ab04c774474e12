import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleView } from '#components/article/article-view';
import { PreviewRefresh } from '#components/desk/editor/preview-refresh';
import { SiteAside } from '#components/site/aside';
import { findDeskArticle, manuscriptOf } from '#db/article-rows';
import { listRelatedArticles } from '#db/articles';
import { listCategoryTree } from '#db/categories';
import { findDraft } from '#db/drafts';
import { listMedia } from '#db/media';
import { flattenTree, trailTo } from '#domain/category-tree';
import { mediaOf } from '#domain/manuscript';
import { loadAside } from '#lib/aside';
import { readPreviewToken } from '#lib/preview';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' };

/** What an editor has typed, as readers would see it; the address itself is the permission, and it expires. */
export default async function PreviewPage({ params }: PageProps<'/xem-truoc/[token]'>) {
  const preview = readPreviewToken((await params).token);
  const article = preview && (await findDeskArticle(preview.articleId));
  if (!preview || !article) notFound();
  const draft = await findDraft(preview.articleId, preview.userId);
  const manuscript = draft?.content ?? manuscriptOf(article.head);

  const [tree, files, related, aside] = await Promise.all([
    listCategoryTree(),
    listMedia(mediaOf(manuscript)),
    listRelatedArticles({ id: preview.articleId, categoryId: manuscript.categoryId }, 6),
    loadAside(),
  ]);
  const category = flattenTree(tree).find(({ id }) => id === manuscript.categoryId);
  const cover = files.find(({ id }) => id === manuscript.coverId) ?? null;
  return (
    <>
      <PreviewRefresh articleId={preview.articleId} />
      <ArticleView
        article={{
          ...manuscript,
          id: preview.articleId,
          language: article.row.language,
          revisionId: article.head.id,
          excerpt: '',
          categorySlug: category?.slug ?? '',
          categoryName: category?.name ?? '',
          publishedAt: article.row.publishedAt ?? article.row.scheduledAt ?? new Date(),
          changedAt: draft?.savedAt ?? article.row.changedAt,
          cover,
          coverCredit: cover?.credit ?? null,
        }}
        trail={category ? trailTo(tree, category.slug) : []}
        files={new Map(files.map((file) => [file.id, file]))}
        related={related}
        aside={<SiteAside {...aside} />}
      />
    </>
  );
}
