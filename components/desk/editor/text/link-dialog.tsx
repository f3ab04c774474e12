'use client';

import { TextSelection } from '@tiptap/pm/state';
import { type Editor, getMarkRange } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { TextDialog } from '#components/desk/editor/text/text-dialog';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { completeAddress } from '#domain/article/link-address';

type Props = { editor: Editor; isOpen: boolean; onClose: () => void };

/** For the link at the caret, the selected text, or a new one. */
export function LinkDialog(props: Props) {
  const t = useTranslations('editor.link');
  return (
    <TextDialog title={t('title')} {...props}>
      <LinkForm {...props} />
    </TextDialog>
  );
}

function LinkForm({ editor, onClose }: Props) {
  const t = useTranslations();
  const [{ from, to, href, text }] = useState(() => linkedPart(editor));
  const [error, setError] = useState('');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const address = completeAddress(String(form.get('href')));
    if (!address) return setError(t('editor.link.invalid'));
    const words = String(form.get('text') ?? '').trim();
    setLink(editor, { from, to }, address, text !== undefined && words !== text ? words : undefined);
    onClose();
  }

  function remove() {
    editor.chain().setTextSelection({ from, to }).unsetLink().setTextSelection(to).run();
    onClose();
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField label={t('editor.link.address')} name="href" defaultValue={href} error={error} autoFocus required />
      {text !== undefined && <TextField label={t('editor.link.text')} name="text" defaultValue={text} />}
      <div className="flex flex-wrap justify-end gap-3">
        {href && <Button onClick={remove}>{t('editor.link.remove')}</Button>}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone="main" type="submit">
          {t('editor.link.set')}
        </Button>
      </div>
    </form>
  );
}

type Part = { from: number; to: number; href: string; text: string | undefined };

/** `text` is undefined where it is more than words of one block. */
function linkedPart({ state, getAttributes }: Editor): Part {
  const { selection, schema, doc } = state;
  const type = schema.marks['link'];
  const href = String(getAttributes('link')['href'] ?? '');
  const linked = href && type ? getMarkRange(selection.$from, type) : undefined;
  const [from, to] = linked ? [linked.from, Math.max(linked.to, selection.to)] : [selection.from, selection.to];
  let isWords = doc.resolve(from).sameParent(doc.resolve(to)) && doc.resolve(from).parent.inlineContent;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText) isWords = false;
  });
  return { from, to, href, text: isWords ? doc.textBetween(from, to) : undefined };
}

/** With `words` they take the part's place, or the address does where there are none. */
function setLink(editor: Editor, { from, to }: { from: number; to: number }, href: string, words?: string): void {
  const { state, view, schema } = editor;
  const type = schema.marks['link'];
  if (!type) return;
  const transaction = state.tr;
  const shown = words ?? (from === to ? href : undefined);
  if (shown !== undefined) transaction.replaceWith(from, to, schema.text(shown || href, state.doc.resolve(to).marks()));
  const end = shown === undefined ? to : from + (shown || href).length;
  transaction.removeMark(from, end, type).addMark(from, end, type.create({ href }));
  transaction.setSelection(TextSelection.create(transaction.doc, end)).removeStoredMark(type);
  view.dispatch(transaction.scrollIntoView());
}
