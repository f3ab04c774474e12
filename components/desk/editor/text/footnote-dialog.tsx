'use client';

import { type Node as Footnote, Fragment, Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { pageNonce } from '#components/desk/editor/text/nonce';
import { noteExtensions } from '#components/desk/editor/text/note-extensions';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';
import { looksEmpty } from '#domain/base/one-line';

type Props = { editor: Editor; isOpen: boolean; onClose: () => void; onDone: () => void };

/** For the footnote that is selected, or a new one at the caret. */
export function FootnoteDialog(props: Props) {
  const t = useTranslations('editor.footnote');
  const close = () => {
    leaveNote(props.editor);
    props.onClose();
  };
  return (
    <Dialog title={t('title')} isOpen={props.isOpen} onClose={close}>
      <FootnoteForm {...props} onClose={close} />
    </Dialog>
  );
}

function FootnoteForm({ editor, onClose, onDone }: Props) {
  const t = useTranslations();
  const hint = useId();
  const [isRefused, setRefused] = useState(false);
  const [present] = useState(() => selectedNote(editor));
  const note = useEditor({
    extensions: noteExtensions,
    content: { type: 'doc', content: [{ type: 'paragraph', content: present?.content.toJSON() ?? [] }] },
    autofocus: 'end',
    immediatelyRender: false,
    injectNonce: pageNonce(),
    editorProps: {
      attributes: {
        class: 'min-h-20 rounded border border-muted px-3 py-2',
        role: 'textbox',
        'aria-label': t('editor.footnote.text'),
        'aria-describedby': hint,
      },
      transformPasted: asWords,
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!putNote(editor, note && !looksEmpty(note.getText()) ? wordsOfNote(note.state) : [])) return setRefused(true);
    onDone();
  }

  return (
    <form onSubmit={submit} className="grid gap-3">
      <EditorContent editor={note} className="prose" />
      <p id={hint} className="text-xs text-muted">
        {t('editor.footnote.hint')}
      </p>
      {isRefused && <Notice tone="bad">{t('editor.footnote.nowhere')}</Notice>}
      <div className="flex flex-wrap justify-end gap-3">
        {present && (
          <Button
            onClick={() => {
              putNote(editor, []);
              onDone();
            }}
          >
            {t('editor.footnote.remove')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone="main" type="submit">
          {t('editor.footnote.set')}
        </Button>
      </div>
    </form>
  );
}

/** As they are behind a space, which makes an address that stands last a link. */
export function wordsOfNote(state: EditorState): object[] {
  const end = state.doc.content.size - 1;
  const { tr } = state.apply(state.tr.insertText(' ', end));
  const words = tr.delete(end, end + 1).doc.firstChild?.content.toJSON() as object[] | null | undefined;
  return words ?? [];
}

function selectedNote({ state: { selection } }: Editor): Footnote | undefined {
  return selection instanceof NodeSelection && selection.node.type.name === 'footnote' ? selection.node : undefined;
}

/** In the place of the selected one, or behind the selected words; no words are no footnote. False where none can be. */
export function putNote(editor: Editor, content: object[]): boolean {
  const { state, schema, view } = editor;
  const { from, to, $to } = state.selection;
  const present = selectedNote(editor);
  if (!present && (!$to.parent.inlineContent || $to.parent.type.name === 'footnote')) return false;
  const notes = content.length > 0 ? [schema.nodeFromJSON({ type: 'footnote', content })] : [];
  const start = present ? from : to;
  const change = state.tr.replaceWith(start, to, notes);
  change.setSelection(TextSelection.create(change.doc, start + (notes[0]?.nodeSize ?? 0)));
  view.dispatch(change.scrollIntoView());
  return editor.state !== state;
}

/** The next key must not replace the footnote that was looked at. */
function leaveNote(editor: Editor): void {
  const { state, view } = editor;
  if (selectedNote(editor)) view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.to)));
}

/** A note is one line: what else comes from the clipboard comes as words. */
function asWords(slice: Slice): Slice {
  const words = slice.content.textBetween(0, slice.content.size, ' ', ' ').trim();
  const schema = slice.content.firstChild?.type.schema;
  return words && schema ? new Slice(Fragment.from(schema.text(words)), 0, 0) : Slice.empty;
}
