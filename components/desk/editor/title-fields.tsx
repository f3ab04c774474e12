'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { TextArea } from '#components/ui/field';
import type { Manuscript } from '#domain/article/manuscript';
import { lengthOf } from '#domain/base/one-line';

type Props = { manuscript: Manuscript; change: (part: Partial<Manuscript>) => void; isEditable: boolean };

/** Title and sapo, with how long they are; a new article begins with the cursor in its title. */
export function TitleFields({ manuscript, change, isEditable }: Props) {
  const t = useTranslations('editor.fields');
  const { title, sapo } = manuscript;
  const [isNew] = useState(title === '');
  return (
    <>
      <Growing>
        <TextArea
          label={t('title')}
          value={title}
          rows={1}
          autoFocus={isNew && isEditable}
          autoComplete="off"
          maxLength={300}
          readOnly={!isEditable}
          hint={t('length', { length: lengthOf(title) })}
          onChange={(event) => change({ title: event.target.value.replace(/\n/g, ' ') })}
        />
      </Growing>
      <Growing>
        <TextArea
          label={t('sapo')}
          value={sapo ?? ''}
          rows={2}
          autoComplete="off"
          maxLength={1000}
          readOnly={!isEditable}
          hint={t('length', { length: lengthOf(sapo ?? '') })}
          onChange={(event) => change({ sapo: event.target.value.replace(/\n/g, ' ') || null })}
        />
      </Growing>
    </>
  );
}

/** Lets the text area in it grow with its text. */
function Growing({ children }: { children: React.ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = frame.current?.querySelector('textarea');
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  });
  return <div ref={frame}>{children}</div>;
}
