'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Picture } from '#components/article/picture';
import { AltField } from '#components/desk/editor/text/alt-field';
import { useFiles } from '#components/desk/editor/text/files';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { FIELDS } from '#domain/article/fields';
import { firstPictureIn } from '#domain/article/first-picture';
import type { Manuscript } from '#domain/article/manuscript';
import { cutTo } from '#domain/base/one-line';

type Props = { manuscript: Manuscript; change: (part: Partial<Manuscript>) => void };

export function CoverField({ manuscript, change }: Props) {
  const t = useTranslations('editor.fields');
  const [isOpen, setOpen] = useState(false);
  const { findShown, add } = useFiles();
  const { coverId, coverAlt, coverCaption } = manuscript;
  const file = findShown(coverId, 'image');
  // Not before the typed letter is shown, and not where there is a cover.
  const body = useDeferredValue(manuscript.body);
  const inText = useMemo(() => (coverId === null ? firstPictureIn(body) : undefined), [coverId, body]);
  const first = findShown(inText?.id ?? null, 'image') && inText;
  const { choose, description, follow } = useFocusThatFollows(coverId);
  return (
    <div className="grid gap-3">
      <p className="text-sm font-bold">{t('cover')}</p>
      {file && <Picture source={file} alt="" sizes="18rem" className="h-auto w-full rounded-sm" />}
      {file?.credit && <p className="text-xs italic">{file.credit}</p>}
      <div className="flex flex-wrap gap-2">
        <Button ref={choose} onClick={() => setOpen(true)}>
          {t(coverId === null ? 'coverChoose' : 'coverChange')}
        </Button>
        {coverId === null && first && (
          <Button
            onClick={() => {
              follow(description);
              change({
                coverId: first.id,
                coverAlt: first.alt,
                coverCaption: cutTo(first.caption, FIELDS.coverCaption.limit) || null,
              });
            }}
          >
            {t('coverFromText')}
          </Button>
        )}
        {coverId !== null && (
          <Button
            tone="quiet"
            onClick={() => {
              follow(choose);
              change({ coverId: null, coverAlt: null, coverCaption: null });
            }}
          >
            {t('coverRemove')}
          </Button>
        )}
      </div>
      {coverId !== null && (
        <>
          <div ref={description}>
            <AltField mediaId={coverId} value={coverAlt} onChange={(alt) => change({ coverAlt: alt })} />
          </div>
          <TextField
            label={t('coverCaption')}
            value={coverCaption ?? ''}
            maxLength={FIELDS.coverCaption.limit}
            onChange={(event) => change({ coverCaption: event.target.value || null })}
          />
        </>
      )}
      <MediaPicker
        isOpen={isOpen}
        title={t('coverPick')}
        kind="image"
        onClose={() => setOpen(false)}
        onPick={(picked) => {
          add([picked]);
          change({ coverId: picked.id, coverAlt: picked.alt || null, coverCaption: picked.caption || null });
        }}
      />
    </div>
  );
}

/** For buttons that go with what they do: the focus moves to what is asked next. */
function useFocusThatFollows(coverId: number | null) {
  const choose = useRef<HTMLButtonElement>(null);
  const description = useRef<HTMLDivElement>(null);
  const wanted = useRef<RefObject<HTMLElement | null>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons go and come with the cover
  useLayoutEffect(() => {
    const element = wanted.current?.current;
    wanted.current = undefined;
    (element?.querySelector('input') ?? element)?.focus();
  }, [coverId]);
  const follow = (to: RefObject<HTMLElement | null>) => {
    wanted.current = to;
  };
  return { choose, description, follow };
}
