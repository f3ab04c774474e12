'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/field';
import { isSafeAddress } from '#domain/article/body-schema';

type Props = { editor: Editor; isOpen: boolean; onClose: () => void };

/** Without a selection the address itself is inserted. */
export function LinkDialog(props: Props) {
  const t = useTranslations('editor.link');
  return (
    <Dialog title={t('title')} isOpen={props.isOpen} onClose={props.onClose}>
      <LinkForm {...props} />
    </Dialog>
  );
}

function LinkForm({ editor, onClose }: Props) {
  const t = useTranslations();
  const before = String(editor.getAttributes('link')['href'] ?? '');
  const [error, setError] = useState('');

  function submit(form: FormData) {
    const href = completed(String(form.get('href')).trim());
    if (!isSafeAddress(href)) return setError(t('editor.link.invalid'));
    const chain = editor.chain().focus().extendMarkRange('link');
    const isEmpty = editor.state.selection.empty && !before;
    if (isEmpty) chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  }

  return (
    <form action={submit} className="grid gap-4">
      <TextField label={t('editor.link.address')} name="href" defaultValue={before} error={error} autoFocus required />
      <div className="flex flex-wrap justify-end gap-3">
        {before && (
          <Button
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
              onClose();
            }}
          >
            {t('editor.link.remove')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone="main" type="submit">
          {t('editor.link.set')}
        </Button>
      </div>
    </form>
  );
}

/** `chinhphu.vn` → `https://chinhphu.vn`, `a@b.vn` → `mailto:a@b.vn`; a scheme or slash stays. */
function completed(address: string): string {
  if (/^[a-z]+:|^[/#]/i.test(address)) return address;
  return address.includes('@') ? `mailto:${address}` : `https://${address}`;
}
