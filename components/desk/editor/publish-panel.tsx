'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import type { ArticleEditing } from '#components/desk/editor/keeping/use-article';
import { MoveDialog } from '#components/desk/editor/move-dialog';
import { Button } from '#components/ui/button';
import type { Manuscript } from '#domain/article/manuscript';
import { findProblems } from '#domain/article/readiness';
import { type Move, mainMove, RULES } from '#domain/article/workflow';
import { shortDateTime } from '#domain/base/calendar';
import type { PickedMedia } from '#domain/media/media';

type Props = { article: OpenedArticle; editor: ArticleEditing; files: ReadonlyMap<number, PickedMedia> };

export function PublishPanel({ article, editor, files }: Props) {
  const t = useTranslations('editor');
  const [asked, setAsked] = useState<Move>();
  const moves = article.moves.filter((move) => move !== 'edit');
  const main = mainMove(moves);
  return (
    <section aria-labelledby="next" className="grid gap-3 rounded border border-line bg-surface p-4">
      <h2 id="next" className="font-bold">
        {t('move.title')}
      </h2>
      {article.returned && (
        <p className="border-s-4 border-accent ps-3 text-sm">
          <b>{t('move.returned', { by: article.returned.by })}</b> {article.returned.note}
        </p>
      )}
      {article.needsOthers && <p className="text-sm text-muted">{t('refusals.own_text')}</p>}
      <Times article={article} />
      <div className="grid gap-2">
        {moves.map((move) => (
          <Button
            key={move}
            tone={toneOf(move, main)}
            disabled={editor.movesWait}
            onClick={() => (RULES[move].asks || RULES[move].needsNote ? setAsked(move) : editor.move({ move }))}
          >
            {t(`moves.${move}`)}
          </Button>
        ))}
        {moves.length === 0 && <p className="text-sm text-muted">{t('move.none')}</p>}
      </div>
      <MoveDialog
        move={asked}
        article={article}
        faults={asked ? countFaults(editor.manuscript, files) : 0}
        onClose={() => setAsked(undefined)}
        onGo={async (request) => {
          setAsked(undefined);
          await editor.move(request);
        }}
      />
    </section>
  );
}

/** Those that keep it from readers. */
function countFaults(manuscript: Manuscript, files: Props['files']): number {
  return findProblems(manuscript, files).filter(({ level }) => level === 'rule').length;
}

function toneOf(move: Move, main: Move | undefined) {
  const { tone = 'plain' } = RULES[move];
  return tone === 'main' && move !== main ? 'plain' : tone;
}

function Times({ article }: { article: OpenedArticle }) {
  const t = useTranslations('editor.times');
  const times = (['scheduledAt', 'publishedAt', 'expiresAt'] as const).flatMap((name) => {
    const at = article[name];
    return at ? [{ name, at }] : [];
  });
  if (times.length === 0) return null;
  return (
    <dl className="text-sm">
      {times.map(({ name, at }) => (
        <div key={name} className="flex justify-between gap-3">
          <dt className="text-muted">{t(name)}</dt>
          <dd>{shortDateTime(at)}</dd>
        </div>
      ))}
    </dl>
  );
}
