'use client';

import { closeHistory } from '@tiptap/pm/history';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { insertBlocks, moveBehind } from '#components/desk/editor/text/insert';
import { loneVideo } from '#components/desk/editor/text/lone-video';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/field';
import { CAPTION_LIMIT } from '#domain/article/body-schema';
import { videoAddress } from '#domain/article/video-address';
import { oneLine } from '#domain/base/one-line';

type Props = { editor: Editor; isOpen: boolean; onClose: () => void; onDone: () => void };

/** For a video elsewhere: the one whose address stands alone at the caret, or a new one behind its block. */
export function VideoCardDialog(props: Props) {
  const t = useTranslations('editor.videoCard');
  return (
    <Dialog title={t('title')} isOpen={props.isOpen} onClose={props.onClose}>
      <VideoCardForm {...props} />
    </Dialog>
  );
}

function VideoCardForm({ editor, onClose, onDone }: Props) {
  const t = useTranslations();
  const [typed] = useState(() => loneVideo(editor.state)?.address ?? '');
  const [errors, setErrors] = useState<{ address?: string; name?: string }>({});

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const address = videoAddress(String(form.get('address')));
    const name = oneLine(String(form.get('name')));
    if (!address || !name) {
      setErrors({
        ...(address ? {} : { address: t('editor.videoCard.invalid') }),
        ...(name ? {} : { name: t('editor.videoCard.unnamed') }),
      });
      return;
    }
    putCard(editor, { address, title: name });
    onDone();
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        name="address"
        label={t('editor.videoCard.address')}
        hint={t('editor.videoCard.addressHint')}
        defaultValue={typed}
        error={errors.address}
        autoComplete="off"
        autoFocus={!typed}
        required
      />
      <TextField
        name="name"
        label={t('editor.videoCard.name')}
        hint={t('editor.videoCard.nameHint')}
        maxLength={CAPTION_LIMIT}
        error={errors.name}
        autoComplete="off"
        autoFocus={Boolean(typed)}
        required
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone="main" type="submit">
          {t('editor.videoCard.set')}
        </Button>
      </div>
    </form>
  );
}

/** In the place of the lone address, which may have moved meanwhile. */
function putCard(editor: Editor, attrs: { address: string; title: string }): void {
  const { state, view, schema } = editor;
  const lone = loneVideo(state);
  const card = { type: 'videoCard', attrs };
  if (!lone) {
    insertBlocks(editor, [card]);
    return;
  }
  const node = schema.nodeFromJSON(card);
  const transaction = closeHistory(state.tr).replaceWith(lone.from, lone.to, node);
  moveBehind(transaction, lone.from + node.nodeSize);
  view.dispatch(transaction.scrollIntoView());
}
