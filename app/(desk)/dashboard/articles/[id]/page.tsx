import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionPanel } from '#components/desk/corrections/correction-panel';
import { ArticleEditor } from '#components/desk/editor/article-editor';
import { listMediaAsShown, listNewWords } from '#db/article/revision-media';
import { findDeskArticle } from '#db/article/rows';
import { mediaOf } from '#domain/article/manuscript';
import { idOf } from '#domain/http/paths';
import { pickedMedia } from '#domain/media/media';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { listCategoryChoices, openArticle } from '#lib/article/manuscript';
import { openCorrections } from '#lib/corrections/desk';
import { describeMediaAction } from '../../media/actions';
import { moveArticleAction, saveArticleAction, takeFileWordsAction } from '../actions';
import { addCorrectionAction, withdrawCorrectionAction } from '../correction-actions';
import { endPreviewsAction } from '../preview-actions';

type Props = PageProps<'/dashboard/articles/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await deskWords('editor');
  const article = await findDeskArticle(idOf((await params).id) ?? 0);
  return { title: article?.head.title || t('list.untitled') };
}

export default async function ArticleEditorPage({ params }: Props) {
  const user = await requireDeskUser();
  const id = idOf((await params).id);
  const article = id && (await openArticle(id, user));
  if (!article) notFound();
  const shown = [...mediaOf(article.head), ...(article.draft ? mediaOf(article.draft.manuscript) : [])];
  const [categories, files, newWords, corrected] = await Promise.all([
    listCategoryChoices(user),
    listMediaAsShown([...new Set(shown)], article.headRevisionId),
    listNewWords(article.headRevisionId),
    openCorrections(id, user),
  ]);
  return (
    <ArticleEditor
      article={article}
      categories={categories.filter(({ isMine, id: category }) => isMine || category === article.head.categoryId)}
      files={files.map(pickedMedia)}
      newWords={newWords}
      corrections={
        corrected && (
          <CorrectionPanel
            articleId={id}
            {...corrected}
            actions={{ add: addCorrectionAction, withdraw: withdrawCorrectionAction }}
          />
        )
      }
      actions={{
        save: saveArticleAction,
        move: moveArticleAction,
        takeWords: takeFileWordsAction,
        endPreviews: endPreviewsAction,
        describePicture: describeMediaAction,
      }}
    />
  );
}
