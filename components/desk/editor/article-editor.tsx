'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { DetailFields } from '#components/desk/editor/detail-fields';
import { EditorHead } from '#components/desk/editor/editor-head';
import { FileWords } from '#components/desk/editor/file-words';
import { ConflictDialog } from '#components/desk/editor/keeping/conflict-dialog';
import type { EditorActions, OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import { SignInDialog } from '#components/desk/editor/keeping/sign-in-dialog';
import { useArticle } from '#components/desk/editor/keeping/use-article';
import { PreviewList } from '#components/desk/editor/preview-list';
import { ProblemList } from '#components/desk/editor/problem-list';
import { PublishPanel } from '#components/desk/editor/publish-panel';
import { BodyEditor } from '#components/desk/editor/text/body-editor';
import { FilesProvider, useFileStore, useUnknownFiles } from '#components/desk/editor/text/files';
import { LegacyNotice } from '#components/desk/editor/text/legacy-notice';
import { TitleFields } from '#components/desk/editor/title-fields';
import type { CategoryChoice } from '#components/desk/site/category-options';
import { Notice } from '#components/ui/notice';
import type { NewWords } from '#db/article/revision-media';
import type { TextPlace } from '#domain/article/problem';
import { type FontsOfLines, fontsOfHtml } from '#domain/intake/legacy-fonts';
import type { PickedMedia } from '#domain/media/media';

type Props = {
  article: OpenedArticle;
  categories: CategoryChoice[];
  files: PickedMedia[];
  newWords: NewWords[];
  actions: EditorActions;
  corrections?: React.ReactNode;
};

export function ArticleEditor({ article, categories, files, newWords, actions, corrections }: Props) {
  const t = useTranslations('editor');
  const store = useFileStore(files);
  const editor = useArticle(article, actions, store);
  const { manuscript, change, isEditable, save } = editor;
  useUnknownFiles(store, manuscript);
  useSaveKey(save);
  const { fonts, takeFonts } = usePastedFonts();
  const goTo = useRef<(place: TextPlace) => void>(null);
  // The text editor starts only in the browser.
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);

  return (
    <FilesProvider value={{ ...store, describePicture: actions.describePicture }}>
      <EditorHead article={article} editor={editor} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <Answer answer={editor.answer} />
          {!isEditable && <Notice>{t('readOnly')}</Notice>}
          <LegacyNotice manuscript={manuscript} fonts={fonts} onConvert={editor.replace} isEditable={isEditable} />
          <TitleFields manuscript={manuscript} change={change} isEditable={isEditable} />
          {isMounted && (
            <BodyEditor
              body={manuscript.body}
              version={editor.version}
              isEditable={isEditable}
              onChange={(body) => change({ body })}
              onUnreadable={editor.setUnreadable}
              onUploading={editor.setUploading}
              onLacking={editor.setLacking}
              leads={{ title: manuscript.title, sapo: manuscript.sapo ?? '', fill: change }}
              onPastedHtml={takeFonts}
              goTo={goTo}
            />
          )}
        </div>
        <aside aria-label={t('aside')} className="grid content-start gap-6">
          <PublishPanel article={article} editor={editor} files={store.files} />
          <PreviewList article={article} action={actions.endPreviews} />
          {corrections}
          <FileWords words={newWords} editor={editor} />
          <ProblemList manuscript={manuscript} files={store.files} onGo={(place) => goTo.current?.(place)} />
          <DetailFields manuscript={manuscript} categories={categories} change={change} isEditable={isEditable} />
        </aside>
      </div>
      <ConflictDialog editor={editor} categories={categories} />
      <SignInDialog state={editor.keepingState} email={article.user.email} onSignedIn={editor.keeping.keep} />
    </FilesProvider>
  );
}

/** Takes the focus, because the button that asked may be gone. */
function Answer({ answer }: { answer: { ok: boolean; message: string } | undefined }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (answer) frame.current?.focus();
  }, [answer]);
  return (
    <div ref={frame} tabIndex={-1} className={answer ? 'scroll-mt-4' : 'sr-only'}>
      <Notice tone={answer?.ok ? 'good' : 'bad'}>{answer?.message}</Notice>
    </div>
  );
}

/** Fonts tell old encodings, and no text keeps them. */
function usePastedFonts() {
  const [fonts, setFonts] = useState<FontsOfLines>(new Map());
  const takeFonts = useCallback((html: string) => setFonts((before) => new Map([...before, ...fontsOfHtml(html)])), []);
  return { fonts, takeFonts };
}

function useSaveKey(save: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (!event.repeat) save();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [save]);
}
