import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';

/** `id` is that of its place in the text, below those of uploads. */
export type WordFile = {
  id: number;
  file: File;
  element: HTMLElement;
  abort: AbortController;
  done: number;
  of: number;
  /** Why it did not come in. */
  message?: string;
};

export function WordItem({ word, onDismiss }: { word: WordFile; onDismiss: () => void }) {
  const t = useTranslations('editor.word');
  const { file, done, of, message } = word;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <div className="min-w-0 flex-1 basis-60">
        <p className="truncate font-bold">{file.name}</p>
        {message === undefined ? (
          <p role="status">{of > 0 ? t('pictures', { done: done + 1, of }) : t('reading')}</p>
        ) : (
          <p role="alert" className="font-bold text-accent">
            {message}
          </p>
        )}
      </div>
      <Button tone="quiet" onClick={onDismiss} aria-label={t('dismiss', { name: file.name })}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
