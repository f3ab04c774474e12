'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { pageNonce } from '#components/desk/editor/text/nonce';
import { BodyToolbar } from '#components/desk/editor/text/toolbar';
import { useTextUploads } from '#components/desk/editor/text/use-text-uploads';
import { Notice } from '#components/ui/notice';
import { type BodyDocument, EMPTY_BODY } from '#domain/article/body';
import { readBody } from '#domain/article/parsed-body';
import { storableSlice } from '#domain/article/storable';
import { cleanPastedHtml, hasPastedWords, pastedImageCount } from '#domain/intake/word-paste';

type Props = {
  initial: BodyDocument;
  isEditable: boolean;
  /** Only for a text other than an article's. */
  label?: string;
  /** Replaces an open text: takes the focus if that went with it. */
  isReplacement?: boolean;
  onChange: (body: BodyDocument) => void;
  /** With true, the text holds what cannot be stored, and `onChange` is not called until that is gone. */
  onUnreadable: (isUnreadable: boolean) => void;
};

export function BodyEditor({
  initial,
  isEditable,
  label: given,
  isReplacement = false,
  onChange,
  onUnreadable,
}: Props) {
  const t = useTranslations('editor');
  const label = given ?? t('body.label');
  const [message, setMessage] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);
  const keys = useId();
  const current = useRef<Editor | null>(null);

  const { take, places } = useTextUploads(current);

  const editor = useEditor({
    extensions: bodyExtensions,
    content: initial,
    editable: isEditable,
    immediatelyRender: false,
    injectNonce: pageNonce(),
    onCreate: (created) => {
      if (isReplacement && document.activeElement === document.body) created.editor.commands.focus();
    },
    onUpdate: (update) => {
      const body = bodyOf(update.editor);
      setUnreadable(body === undefined);
      onUnreadable(body === undefined);
      if (body) onChange(body);
    },
    editorProps: {
      attributes: {
        class: 'prose min-h-80 px-4 py-4 -outline-offset-2',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': keys,
      },
      transformPastedHTML: (html) => {
        if (html.includes('data-pm-slice')) return html;
        const lost = pastedImageCount(html);
        setMessage(lost > 0 ? t('body.picturesLost', { count: lost }) : '');
        return cleanPastedHtml(html);
      },
      // Slices of this and of other editors come uncleaned.
      transformPasted: storableSlice,
      handlePaste: (view, event) => take(pastedFiles(event.clipboardData), view.state.selection.to),
      handleDrop: (view, event, _, isMoved) => {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return !isMoved && take(filesOf(event.dataTransfer), place?.pos ?? view.state.selection.to);
      },
    },
  });
  current.current = editor;
  return (
    <section aria-label={label} className="group rounded border border-muted bg-ground">
      {editor && isEditable && <BodyToolbar editor={editor} />}
      {isUnreadable && <Notice tone="bad">{t('body.unreadable')}</Notice>}
      <EditorContent editor={editor} />
      {places}
      <p id={keys} className="invisible px-4 pt-1 pb-2 text-xs text-muted group-focus-within:visible">
        {t('body.keys')}
      </p>
      <div className="px-3 pb-3 empty:hidden">{message && <Notice>{message}</Notice>}</div>
    </section>
  );
}

/** Without the empty paragraphs at the end; undefined for what cannot be stored. */
function bodyOf(editor: Editor): BodyDocument | undefined {
  const body = readBody(editor.getJSON());
  if (!body) return undefined;
  const end = body.content.findLastIndex((node) => node.type !== 'paragraph' || Boolean(node.content));
  return end < 0 ? EMPTY_BODY : { ...body, content: body.content.slice(0, end + 1) };
}

/** A copied picture is there as a file and as HTML; copied cells are, too, and are meant as text. */
function pastedFiles(transfer: DataTransfer | null): File[] {
  return hasPastedWords(transfer?.getData('text/html') ?? '') ? [] : filesOf(transfer);
}

function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}
