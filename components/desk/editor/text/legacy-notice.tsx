'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { bodyWords } from '#domain/article/body-text';
import { leadLines } from '#domain/article/fields';
import type { Manuscript } from '#domain/article/manuscript';
import { detectLegacyEncoding } from '#domain/base/legacy-letters';
import { convertLegacyManuscript } from '#domain/intake/legacy-manuscript';

type Props = { manuscript: Manuscript; isEditable: boolean; onConvert: (manuscript: Manuscript) => void };

/** Offers to convert a text in an old Vietnamese encoding; never does so by itself. */
export function LegacyNotice({ manuscript, isEditable, onConvert }: Props) {
  const t = useTranslations('editor.legacy');
  const { title, body } = manuscript;
  const lead = leadLines(manuscript)
    .map(({ text }) => text)
    .join('\n');
  const encoding = useMemo(() => {
    const texts = [title, lead, bodyWords(body)];
    return detectLegacyEncoding(texts.join('\n')) ?? texts.map(detectLegacyEncoding).find(Boolean);
  }, [title, lead, body]);
  if (!encoding || !isEditable) return null;
  return (
    <Notice tone="plain">
      <div className="flex flex-wrap items-center gap-3">
        <span className="grow">{t('found', { encoding: encoding === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI' })}</span>
        <Button onClick={() => onConvert(convertLegacyManuscript(manuscript, encoding))}>{t('convert')}</Button>
      </div>
    </Notice>
  );
}
