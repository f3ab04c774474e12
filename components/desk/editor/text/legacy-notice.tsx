'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { isSameManuscript, type Manuscript } from '#domain/article/manuscript';
import { excerpt } from '#domain/base/text';
import type { FontsOfLines } from '#domain/intake/legacy-fonts';
import {
  type Conversion,
  convertLegacyManuscript,
  type LegacyChange,
  undoLegacyConversion,
} from '#domain/intake/legacy-manuscript';

type Props = {
  manuscript: Manuscript;
  /** Of what was pasted since the page was opened. */
  fonts: FontsOfLines;
  isEditable: boolean;
  onConvert: (manuscript: Manuscript) => void;
};

/** Offers to convert what is in an old Vietnamese encoding, and to put it back; never does so by itself. */
export function LegacyNotice({ manuscript, fonts, isEditable, onConvert }: Props) {
  const t = useTranslations('editor.legacy');
  const [done, setDone] = useState<Conversion>();
  // A key must not wait for it.
  const settled = useDeferredValue(manuscript);
  const found = useMemo(() => convertLegacyManuscript(settled, fonts), [settled, fonts]);
  const before = useMemo(() => done && undoLegacyConversion(manuscript, done), [manuscript, done]);
  if (!isEditable) return null;
  if (found.changes.length > 0) {
    return (
      <Notice>
        <Offer
          text={t('found', { count: found.changes.length, encodings: namesIn(found.changes) })}
          action={t('convert')}
          onClick={convert}
        />
        <Samples changes={found.changes} />
      </Notice>
    );
  }
  if (!done || !before || isSameManuscript(before, manuscript)) return null;
  return (
    <Notice tone="good">
      <Offer text={t('converted', { count: done.changes.length })} action={t('undo')} onClick={undo} />
    </Notice>
  );

  function convert() {
    const conversion = settled === manuscript ? found : convertLegacyManuscript(manuscript, fonts);
    if (conversion.changes.length === 0) return;
    setDone(conversion);
    onConvert(conversion.to);
  }

  function undo() {
    setDone(undefined);
    if (before) onConvert(before);
  }
}

function Offer({ text, action, onClick }: { text: string; action: string; onClick: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="grow">{text}</span>
      {/* The second click of a double click would undo the first. */}
      <Button onClick={({ detail }) => detail < 2 && onClick()}>{action}</Button>
    </div>
  );
}

const NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

function namesIn(changes: LegacyChange[]): string {
  return [...new Set(changes.map(({ encoding }) => NAMES[encoding]))].join(', ');
}

const MOST_SAMPLES = 3;

function Samples({ changes }: { changes: LegacyChange[] }) {
  const t = useTranslations('editor.legacy');
  const rest = changes.length - MOST_SAMPLES;
  return (
    <ul className="mt-2 grid gap-1 text-xs">
      {changes.slice(0, MOST_SAMPLES).map(({ before, after }, place) => (
        <li key={`${place} ${before}`}>{t('sample', { before: excerpt(before, 80), after: excerpt(after, 80) })}</li>
      ))}
      {rest > 0 && <li>{t('more', { count: rest })}</li>}
    </ul>
  );
}
