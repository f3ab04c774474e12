import { findDraft } from '#db/article/drafts';
import { findPreviewedRevision } from '#db/article/previews';
import { listMediaAsShown } from '#db/article/revision-media';
import { findDeskArticle, findRevision, manuscriptOf } from '#db/article/rows';
import { withTranscripts } from '#db/media/media';
import { listCategoryTree } from '#db/site/categories';
import { mediaOf } from '#domain/article/manuscript';
import { previewEnd } from '#domain/article/preview';
import { ok, refuse } from '#domain/base/result';
import { flattenTree, trailTo } from '#domain/site/category-tree';
import { type Preview, readPreviewToken } from '#lib/article/preview';

export type PreviewedVersion = { state: 'typed' | 'saved' | 'live'; at: Date; until: Date };

/** Shows the maker's draft, else the revision. `over` if the address held once, `unknown` if never made here. */
export async function loadPreview(token: string) {
  const address = readPreviewToken(token);
  if (!address) return refuse('unknown');
  const [article, revisionId] = await Promise.all([findDeskArticle(address.articleId), findPreviewedRevision(address)]);
  if (!article || revisionId === undefined) return refuse('over');
  const [revision, draft, tree] = await Promise.all([
    findRevision(address.articleId, revisionId),
    findDraft(address.articleId, address.userId),
    listCategoryTree(),
  ]);
  if (!revision) return refuse('over');
  const manuscript = draft?.content ?? manuscriptOf(revision);
  const shown = await listMediaAsShown(mediaOf(manuscript), draft?.baseRevisionId ?? revisionId);
  const files = await withTranscripts(shown);
  const category = flattenTree(tree).find(({ id }) => id === manuscript.categoryId);
  const cover = files.find(({ id, kind }) => id === manuscript.coverId && kind === 'image') ?? null;
  const { row } = article;
  return ok({
    address,
    files,
    version: versionOf(address, row.liveRevisionId === revisionId, draft?.savedAt, revision.createdAt),
    trail: category ? trailTo(tree, category.slug) : [],
    article: {
      ...manuscript,
      id: row.id,
      language: row.language,
      revisionId,
      excerpt: '',
      categorySlug: category?.slug ?? '',
      categoryName: category?.name ?? '',
      publishedAt: row.publishedAt ?? row.scheduledAt ?? new Date(),
      changedAt: draft?.savedAt ?? revision.createdAt,
      cover,
      coverCredit: cover?.credit ?? null,
    },
  });
}

function versionOf(address: Preview, isLive: boolean, typedAt: Date | undefined, savedAt: Date): PreviewedVersion {
  const until = previewEnd(address.issuedAt);
  if (typedAt) return { state: 'typed', at: typedAt, until };
  return { state: isLive ? 'live' : 'saved', at: savedAt, until };
}
