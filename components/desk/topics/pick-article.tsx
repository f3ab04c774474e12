'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { articleIdAt, LinkTargets } from '#components/desk/editor/text/link-targets';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/field';
import type { LinkTarget } from '#domain/article/link-address';

type Props = {
  /** Of the section. */
  name: string;
  chosen: number[];
  onPick: (article: { id: number; title: string }) => void;
};

/** Finds articles that readers see by their words. */
export function PickArticle({ name, chosen, onPick }: Props) {
  const t = useTranslations('topics.desk.sections');
  const common = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button aria-label={t('pickFor', { name })} onClick={() => setOpen(true)}>
        {t('pick')}
      </Button>
      <Dialog title={t('pickFor', { name })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Search
          chosen={chosen}
          onPick={(article) => {
            setOpen(false);
            onPick(article);
          }}
        />
        <div className="mt-4 flex justify-end">
          <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}

function Search({ chosen, onPick }: Pick<Props, 'chosen' | 'onPick'>) {
  const t = useTranslations('topics.desk.sections');
  const [typed, setTyped] = useState('');
  const choose = (target: LinkTarget) => {
    const id = articleIdAt(target);
    if (id !== undefined) onPick({ id, title: target.title });
  };
  return (
    <div className="grid gap-4">
      <TextField
        label={t('typed')}
        hint={t('typedHint')}
        value={typed}
        autoComplete="off"
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={({ target }) => setTyped(target.value)}
      />
      <LinkTargets
        typed={typed}
        onChoose={choose}
        isOffered={(target) => articleIdAt(target) !== undefined}
        denialOf={(target) => (chosen.includes(articleIdAt(target) ?? 0) ? t('already') : undefined)}
      />
    </div>
  );
}
