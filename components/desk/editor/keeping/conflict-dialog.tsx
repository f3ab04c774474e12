'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { BlockChoice } from '#components/desk/editor/keeping/block-choice';
import { FieldChoice } from '#components/desk/editor/keeping/field-choice';
import type { Conflict } from '#components/desk/editor/keeping/opened-article';
import type { Side } from '#components/desk/editor/keeping/side';
import type { ArticleEditing } from '#components/desk/editor/keeping/use-article';
import type { CategoryChoice } from '#components/desk/site/category-options';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { changedFields, diffBodies, mergeRows } from '#domain/article/difference';
import type { Manuscript } from '#domain/article/manuscript';

type Props = { editor: ArticleEditing; categories: CategoryChoice[] };

export function ConflictDialog({ editor, categories }: Props) {
  const t = useTranslations('editor.conflict');
  return (
    <Dialog
      title={t(editor.conflict?.isOwn ? 'ownTitle' : 'title')}
      size="wide"
      beginsWithTitle
      isOpen={editor.conflict !== undefined}
      onClose={editor.closeConflict}
    >
      {editor.conflict && <Choices conflict={editor.conflict} editor={editor} categories={categories} />}
    </Dialog>
  );
}

function Choices({ conflict, editor, categories }: Props & { conflict: Conflict }) {
  const t = useTranslations('editor.conflict');
  const { theirs, isOwn } = conflict;
  // As it stood when both were put side by side.
  const [mine] = useState(editor.manuscript);
  const rows = useMemo(() => diffBodies(theirs.body, mine.body), [theirs, mine]);
  const fields = useMemo(() => changedFields(theirs, mine), [theirs, mine]);
  // By default nothing is dropped: what only one text has stays.
  const [sides, setSides] = useState<Side[]>(() => rows.map(({ kind }) => (kind === 'removed' ? 'before' : 'after')));
  const [fieldSides, setFieldSides] = useState<Partial<Record<keyof Manuscript, Side>>>({});

  function finish() {
    const taken = Object.fromEntries(
      fields.map((field) => [field, (fieldSides[field] === 'before' ? theirs : mine)[field]]),
    );
    editor.resolve({ ...mine, ...taken, body: mergeRows(rows, sides) });
  }

  return (
    <div className="grid gap-4">
      <p className="text-sm">{t(isOwn ? 'ownHint' : 'hint')}</p>
      {/* Rows as high as their words: else they shrink where all are too many, and lines are cut. */}
      <div className="grid max-h-[45dvh] auto-rows-max gap-4 overflow-y-auto border-y border-line px-2 py-4">
        {fields.map((field) => (
          <FieldChoice
            key={field}
            field={field}
            theirs={theirs}
            mine={mine}
            categories={categories}
            side={fieldSides[field] ?? 'after'}
            onChoose={(side) => setFieldSides((before) => ({ ...before, [field]: side }))}
          />
        ))}
        {rows.map((row, place) => (
          <BlockChoice
            key={place}
            row={row}
            place={place}
            side={sides[place] ?? 'after'}
            onChoose={(side) => setSides((before) => before.with(place, side))}
          />
        ))}
      </div>
      <div className="sticky -bottom-5 -mx-1 flex flex-wrap justify-end gap-3 bg-ground px-1 py-3 md:-bottom-6">
        <Button onClick={() => editor.resolve(theirs)}>{t('takeTheirs')}</Button>
        <Button onClick={() => editor.resolve(mine)}>{t('takeMine')}</Button>
        <Button tone="main" onClick={finish}>
          {t('merge')}
        </Button>
      </div>
    </div>
  );
}
