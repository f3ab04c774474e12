'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { nodeOf } from '#components/desk/editor/text/file-node';
import { useFiles } from '#components/desk/editor/text/files';
import { BodyToolbar } from '#components/desk/editor/text/toolbar';
import { uploadFile } from '#components/desk/media/upload';
import { Notice } from '#components/ui/notice';
import { type BodyDocument, EMPTY_BODY } from '#domain/article/body';
import { parseBody } from '#domain/article/parsed-body';
import { cleanPastedHtml, pastedImageCount } from '#domain/intake/word-paste';

type Props = {
  initial: BodyDocument;
  isEditable: boolean;
  /** Only for a text other than an article's. */
  label?: string;
  /** Replaces an open text: takes the focus if that went with it. */
  isReplacement?: boolean;
  onChange: (body: BodyDocument) => void;
};

export function BodyEditor({ initial, isEditable, label: given, isReplacement = false, onChange }: Props) {
  const t = useTranslations('editor');
  const label = given ?? t('body.label');
  const { add } = useFiles();
  const [message, setMessage] = useState('');
  const keys = useId();
  const current = useRef<Editor | null>(null);

  function take(files: File[]): boolean {
    if (files.length === 0) return false;
    setMessage(t('body.uploading', { count: files.length }));
    Promise.all(files.map((file) => uploadFile(file))).then((answers) => {
      const stored = answers.flatMap((answer) => (answer.ok ? [answer.media] : []));
      add(stored);
      for (const file of stored) current.current?.chain().focus().insertContent(nodeOf(file)).run();
      setMessage(answers.flatMap((answer) => (answer.ok ? [] : [answer.message])).join(' '));
    });
    return true;
  }

  const editor = useEditor({
    extensions: bodyExtensions,
    content: initial,
    editable: isEditable,
    immediatelyRender: false,
    injectNonce: pageNonce(),
    onCreate: (created) => {
      if (isReplacement && document.activeElement === document.body) created.editor.commands.focus();
    },
    onUpdate: (update) => onChange(bodyOf(update.editor)),
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
      handlePaste: (_, event) =>
        take(event.clipboardData?.types.includes('text/html') ? [] : filesOf(event.clipboardData)),
      handleDrop: (_, event, __, isMoved) => !isMoved && take(filesOf(event.dataTransfer)),
    },
  });
  current.current = editor;
  return (
    <section aria-label={label} className="group rounded border border-muted bg-ground">
      {editor && isEditable && <BodyToolbar editor={editor} />}
      <EditorContent editor={editor} />
      <p id={keys} className="invisible px-4 pt-1 pb-2 text-xs text-muted group-focus-within:visible">
        {t('body.keys')}
      </p>
      <div className="px-3 pb-3 empty:hidden">{message && <Notice>{message}</Notice>}</div>
    </section>
  );
}

/** Lets the editor insert its style sheet despite the page's CSP. */
function pageNonce(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
}

/** Without the empty paragraphs at the end. */
function bodyOf(editor: Editor): BodyDocument {
  const body = parseBody(editor.getJSON());
  const end = body.content.findLastIndex((node) => node.type !== 'paragraph' || Boolean(node.content));
  return end < 0 ? EMPTY_BODY : { ...body, content: body.content.slice(0, end + 1) };
}

function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}
