'use client';

import { Selection } from '@tiptap/pm/state';
import { type Editor, getMarkRange } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LinkTargets } from '#components/desk/editor/text/link-targets';
import { wordsBetween } from '#components/desk/editor/text/notes-apart';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/field';
import { completeAddress, type LinkTarget } from '#domain/article/link-address';

type Props = { editor: Editor; isOpen: boolean; onClose: () => void; onDone: () => void };

/** For the link at the caret, the selected text, or a new one. */
export function LinkDialog(props: Props) {
  const t = useTranslations('editor.link');
  return (
    <Dialog title={t('title')} isOpen={props.isOpen} onClose={props.onClose}>
      <LinkForm {...props} />
    </Dialog>
  );
}

function LinkForm({ editor, onClose, onDone }: Props) {
  const t = useTranslations();
  const [{ href, text }] = useState(() => linkedPart(editor));
  const [error, setError] = useState('');
  const [address, setAddress] = useState(href);
  const [words, setWords] = useState(text);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const complete = completeAddress(address);
    if (!complete) return setError(t('editor.link.invalid'));
    if (!setLink(editor, complete, words === text ? undefined : words?.trim()))
      return setError(t('editor.link.nothing'));
    onDone();
  }

  function choose(target: LinkTarget) {
    setAddress(target.path);
    setError('');
    if (words?.trim() === '') setWords(target.title);
  }

  function remove() {
    const { from, to } = linkedPart(editor);
    editor.chain().setTextSelection({ from, to }).unsetLink().setTextSelection(to).run();
    onDone();
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        label={t('editor.link.address')}
        hint={t('editor.link.hint')}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        error={error}
        autoComplete="off"
        autoFocus
        required
      />
      <LinkTargets typed={address} onChoose={choose} />
      {words !== undefined && (
        <TextField label={t('editor.link.text')} value={words} onChange={(event) => setWords(event.target.value)} />
      )}
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
function linkedPart(editor: Editor): Part {
  const { selection, schema, doc } = editor.state;
  const type = schema.marks['link'];
  const href = String(editor.getAttributes('link')['href'] ?? '');
  const linked = href && type ? getMarkRange(selection.$from, type) : undefined;
  const [from, to] = linked ? [linked.from, Math.max(linked.to, selection.to)] : [selection.from, selection.to];
  let isWords = doc.resolve(from).sameParent(doc.resolve(to)) && doc.resolve(from).parent.inlineContent;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText) isWords = false;
  });
  return { from, to, href, text: isWords ? doc.textBetween(from, to) : undefined };
}

/**
 * With `words` they take the part's place, or the address does where there are none. False if nothing in the part can be
 * a link.
 */
function setLink(editor: Editor, href: string, words?: string): boolean {
  // A file that arrived meanwhile may have moved the part.
  const { from, to } = linkedPart(editor);
  const { state, view, schema } = editor;
  const type = schema.marks['link'];
  const paragraph = schema.nodes['paragraph'];
  if (!type || !paragraph) return false;
  const transaction = state.tr;
  const $to = state.doc.resolve(to);
  const shown = words ?? (from === to ? href : undefined);
  let end = to;
  if (shown !== undefined) {
    const text = schema.text(shown || href, [...$to.marks()]);
    const isInLine = $to.parent.inlineContent;
    transaction.replaceWith(from, to, isInLine ? text : paragraph.create(null, text));
    end = from + text.nodeSize + (isInLine ? 0 : 1);
  }
  transaction.removeMark(from, end, type).addMark(from, end, type.create({ href }));
  if (!transaction.docChanged || wordsBetween(transaction.doc, from, end).length === 0) return false;
  transaction.setSelection(Selection.near(transaction.doc.resolve(end), -1)).removeStoredMark(type);
  view.dispatch(transaction.scrollIntoView());
  return true;
}
