'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { articleIdAt, LinkTargets } from '#components/desk/editor/text/link-targets';
import type { SlotRow } from '#components/desk/front/layout-rows';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/field';
import { newKey } from '#components/ui/new-key';
import { completeAddress, type LinkTarget } from '#domain/article/link-address';

type Props = {
  isOpen: boolean;
  /** Pinned already: `article.7`. */
  taken: ReadonlySet<string>;
  onClose: () => void;
  onPin: (slot: SlotRow) => void;
};

/** Chooses an article or a topic that readers see, or what else an address leads to. */
export function PinDialog({ isOpen, ...rest }: Props) {
  const t = useTranslations('front.picker');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={rest.onClose}>
      <PinForm {...rest} />
    </Dialog>
  );
}

const OPEN = { from: '', to: '' };

function PinForm({ taken, onClose, onPin }: Omit<Props, 'isOpen'>) {
  const t = useTranslations('front.picker');
  const common = useTranslations('common');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const pin = (slot: SlotRow) => {
    onClose();
    onPin(slot);
  };
  const choose = (target: LinkTarget) => {
    const { title, path } = target;
    const found = pinnableOf(target);
    if (found) pin({ key: newKey(), ...found, title, isLive: true, ...OPEN });
    else pin({ key: newKey(), kind: 'link', title, note: '', href: path, ...OPEN });
  };
  const denialOf = (target: LinkTarget) => {
    const found = pinnableOf(target);
    return found && taken.has(`${found.kind}.${found.id}`) ? t('taken') : undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = completeAddress(typed);
    if (!href || href.startsWith('#')) return setError(t('invalid'));
    pin({ key: newKey(), kind: 'link', title: '', note: '', href, ...OPEN });
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        label={t('typed')}
        hint={t('hint')}
        value={typed}
        error={error}
        autoComplete="off"
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setError('');
        }}
      />
      <LinkTargets typed={typed} onChoose={choose} denialOf={denialOf} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit">{t('use')}</Button>
      </div>
    </form>
  );
}

function pinnableOf(target: LinkTarget): { kind: 'article' | 'topic'; id: number } | undefined {
  if (target.kind === 'topic') return { kind: 'topic', id: target.id };
  const id = articleIdAt(target);
  return id === undefined ? undefined : { kind: 'article', id };
}
