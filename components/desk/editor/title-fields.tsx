'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { TextArea } from '#components/ui/field';
import { FIELDS, LEADS } from '#domain/article/fields';
import type { Manuscript } from '#domain/article/manuscript';
import { lengthOf } from '#domain/base/one-line';

type Props = { manuscript: Manuscript; change: (part: Partial<Manuscript>) => void; isEditable: boolean };

/** A new article begins with the cursor in its title. */
export function TitleFields({ manuscript, change, isEditable }: Props) {
  const t = useTranslations('editor.fields');
  const { title } = manuscript;
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
          maxLength={FIELDS.title.limit}
          readOnly={!isEditable}
          hint={t('length', { length: lengthOf(title) })}
          onChange={(event) => change({ title: event.target.value.replace(/\n/g, ' ') })}
        />
      </Growing>
      {LEADS.map((name) => (
        <Growing key={name}>
          <TextArea
            label={t(name)}
            value={manuscript[name] ?? ''}
            rows={2}
            autoComplete="off"
            maxLength={FIELDS[name].limit}
            readOnly={!isEditable}
            hint={t('length', { length: lengthOf(manuscript[name] ?? '') })}
            onChange={(event) => change({ [name]: event.target.value.replace(/\n/g, ' ') || null })}
          />
        </Growing>
      ))}
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
