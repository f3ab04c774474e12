'use client';

import { useTranslations } from 'next-intl';
import type { ArticleEditing } from '#components/desk/editor/keeping/use-article';
import { Button } from '#components/ui/button';
import type { NewWords } from '#db/article/revision-media';

/** Shows where the library differs from the saved text; readers see the text's words until these are taken over. */
export function FileWords({ words, editor }: { words: NewWords[]; editor: ArticleEditing }) {
  const t = useTranslations('editor.words');
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="words" className="grid gap-3 rounded border border-line p-4">
      <h2 id="words" className="font-bold">
        {t('title')}
      </h2>
      <p className="text-sm">{t('text')}</p>
      <ul className="ms-5 list-disc text-sm break-words">
        {words.map(({ id, name, before, after, isMoved }) => (
          <li key={id}>
            {name || t('unnamed')}
            {before !== after && (
              <span className="block text-muted">
                {t('credit', { before: before || t('nothing'), after: after || t('nothing') })}
              </span>
            )}
            {isMoved && <span className="block text-muted">{t('focus')}</span>}
          </li>
        ))}
      </ul>
      {editor.isEditable && (
        <Button disabled={editor.isBusy} onClick={editor.takeWords}>
          {t('take')}
        </Button>
      )}
    </section>
  );
}
