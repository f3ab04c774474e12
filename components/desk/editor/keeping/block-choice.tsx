'use client';

import { useTranslations } from 'next-intl';
import { BlockWords, ChangedBlock, OneSided } from '#components/desk/articles/difference';
import type { Side } from '#components/desk/editor/keeping/side';
import type { BlockRow } from '#domain/article/difference';

type Props = { row: BlockRow; place: number; side: Side; onChoose: (side: Side) => void };

export function BlockChoice({ row, place, side, onChoose }: Props) {
  const t = useTranslations('editor.conflict');
  if (row.kind === 'same') {
    return (
      <p className="line-clamp-2 text-sm text-muted">
        <BlockWords node={row.after} />
      </p>
    );
  }
  const sides: Side[] = row.before && row.after ? ['before', 'after', 'both'] : ['before', 'after'];
  return (
    <fieldset className="grid gap-2 rounded border border-line p-3 text-sm">
      <legend className="px-1 font-bold">{t('paragraph', { place: place + 1 })}</legend>
      {row.pieces ? <ChangedBlock row={row} /> : <OneSided row={row} />}
      <div className="flex flex-wrap gap-x-5">
        {sides.map((value) => (
          <label key={value} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={`block-${place}`}
              checked={side === value}
              onChange={() => onChoose(value)}
              className="size-5 accent-accent"
            />
            {t(nameOf(row, value))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Choosing a side keeps a text or leaves a paragraph out. */
function nameOf({ before, after }: BlockRow, side: Side) {
  if (side === 'both') return 'both';
  if (side === 'before') return before ? 'theirs' : 'leaveOut';
  return after ? 'mine' : 'leaveOut';
}
