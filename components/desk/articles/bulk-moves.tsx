'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { MOVES, type Move, RULES } from '#domain/article/workflow';

const OFFERED = MOVES.filter((move) => RULES[move].isForMany);

/** Fields of the form with the ticked articles. */
export function BulkMoves({ count, isPending }: { count: number; isPending: boolean }) {
  const t = useTranslations('editor');
  const [move, setMove] = useState<Move | ''>('');
  if (count === 0) return null;
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-end gap-3 rounded border border-accent bg-ground p-3">
      <p className="self-center text-sm font-bold">{t('bulk.count', { count })}</p>
      <Select
        label={t('bulk.move')}
        name="move"
        value={move}
        onChange={(event) => setMove(event.target.value as Move)}
        required
      >
        <option value="">{t('bulk.choose')}</option>
        {OFFERED.map((offered) => (
          <option key={offered} value={offered}>
            {t(`moves.${offered}`)}
          </option>
        ))}
      </Select>
      {move && RULES[move].needsNote && <TextField label={t('move.note')} name="note" required maxLength={2000} />}
      <Button tone="main" type="submit" disabled={isPending}>
        {t('bulk.go')}
      </Button>
    </div>
  );
}
