'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { TextArea } from '#components/ui/field';
import type { Manuscript } from '#domain/manuscript';

type Props = { manuscript: Manuscript; change: (part: Partial<Manuscript>) => void; isEditable: boolean };

/** Title and sapo, with how long they are. */
export function TitleFields({ manuscript, change, isEditable }: Props) {
  const t = useTranslations('editor.fields');
  const { title, sapo } = manuscript;
  const setTitle = (text: string) => change({ title: text.replace(/\n/g, ' ') });
  const setSapo = (text: string) => change({ sapo: text.replace(/\n/g, ' ') || null });
  return (
    <>
      <Growing shown={title} onTypedEarly={setTitle}>
        <TextArea
          label={t('title')}
          value={title}
          rows={1}
          maxLength={300}
          readOnly={!isEditable}
          hint={t('length', { length: title.length })}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Growing>
      <Growing shown={sapo ?? ''} onTypedEarly={setSapo}>
        <TextArea
          label={t('sapo')}
          value={sapo ?? ''}
          rows={2}
          maxLength={1000}
          readOnly={!isEditable}
          hint={t('length', { length: sapo?.length ?? 0 })}
          onChange={(event) => setSapo(event.target.value)}
        />
      </Growing>
    </>
  );
}

type GrowingProps = { shown: string; onTypedEarly: (text: string) => void; children: React.ReactNode };

/** Lets the text area in it grow with its text, and takes in what was typed before the script ran. */
function Growing({ shown, onTypedEarly, children }: GrowingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isNew = useRef(true);
  useLayoutEffect(() => {
    const area = frame.current?.querySelector('textarea');
    if (!area) return;
    if (isNew.current && area.value !== shown) onTypedEarly(area.value);
    isNew.current = false;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  });
  return <div ref={frame}>{children}</div>;
}
