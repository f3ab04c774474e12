'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { UploadList } from '#components/desk/media/upload-list';
import { useUploads } from '#components/desk/media/use-uploads';
import { Button } from '#components/ui/button';
import { acceptOf, type MediaKind, type PickedMedia, typeLabel } from '#domain/media/media';

type Props = {
  /** Gets the upload's number, too: they count in the order in which files are given. */
  onStored: (media: PickedMedia, upload: number) => void;
  kind?: MediaKind | undefined;
  /** A content type of that kind: others are not offered. */
  type?: string | undefined;
  showsLinks?: boolean;
  isOnlyOne?: boolean;
};

/** Takes files dropped or pasted anywhere on the page, or picked. */
export function MediaUploader({ onStored, kind, type, showsLinks = false, isOnlyOne = false }: Props) {
  const t = useTranslations('media.upload');
  const { uploads, add, retry, dismiss } = useUploads(onStored);
  const isDragged = useFilesFromPage(add);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  return (
    <section aria-label={t('title')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div
        className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded border-2 border-dashed p-4 ${isDragged ? 'border-accent bg-surface' : 'border-line'}`}
      >
        <p className="font-bold pointer-coarse:hidden">{isDragged ? t('dropNow') : t('drop')}</p>
        <Button tone="main" aria-describedby={hint} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple={!isOnlyOne}
          hidden
          accept={acceptOf(kind, type)}
          data-testid="upload-input"
          onChange={({ currentTarget }) => {
            add(currentTarget.files ?? []);
            currentTarget.value = '';
          }}
        />
        <p id={hint} className="w-full text-xs text-muted">
          {type ? t('accepted.one', { type: typeLabel(type) }) : t(`accepted.${kind ?? 'all'}`)}
        </p>
      </div>
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} showsLinks={showsLinks} />
    </section>
  );
}

/** True while files are dragged over the page. */
function useFilesFromPage(add: (files: Iterable<File>) => void): boolean {
  const [isDragged, setDragged] = useState(false);
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const { signal, abort } = listening();
    document.addEventListener('paste', (event) => take(event, event.clipboardData), { signal });
    document.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal });
    document.addEventListener('dragover', (event) => show(event), { signal });
    document.addEventListener('dragleave', (event) => !event.relatedTarget && setDragged(false), { signal });
    return abort;

    function take(event: Event, data: DataTransfer | null) {
      setDragged(false);
      if (!data || data.files.length === 0) return;
      event.preventDefault();
      latest.current(data.files);
    }
    function show(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragged(true);
    }
  }, []);
  return isDragged;
}

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
