'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LinkTargets } from '#components/desk/editor/text/link-targets';
import type { SlotRow } from '#components/desk/front/layout-rows';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/field';
import { newKey } from '#components/ui/new-key';
import { completeAddress, type LinkTarget } from '#domain/article/link-address';
import { articleIdOf } from '#domain/http/paths';

type Props = { isOpen: boolean; onClose: () => void; onPin: (slot: SlotRow) => void };

/** Chooses an article or a topic that readers see, or what else an address leads to. */
export function PinDialog({ isOpen, onClose, onPin }: Props) {
  const t = useTranslations('front.picker');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose}>
      <PinForm onClose={onClose} onPin={onPin} />
    </Dialog>
  );
}

const OPEN = { from: '', to: '' };

function PinForm({ onClose, onPin }: Omit<Props, 'isOpen'>) {
  const t = useTranslations('front.picker');
  const common = useTranslations('common');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const pin = (slot: SlotRow) => {
    onClose();
    onPin(slot);
  };
  const choose = (target: LinkTarget) => {
    const { kind, title, path } = target;
    if (kind === 'topic') return pin({ key: newKey(), kind, id: target.id, title, isLive: true, ...OPEN });
    const id = kind === 'article' ? articleIdOf(path.slice(path.lastIndexOf('/') + 1)) : undefined;
    if (id === undefined) pin({ key: newKey(), kind: 'link', title, note: '', href: path, ...OPEN });
    else pin({ key: newKey(), kind: 'article', id, title, isLive: true, ...OPEN });
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
      <LinkTargets typed={typed} onChoose={choose} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit">{t('use')}</Button>
      </div>
    </form>
  );
}
