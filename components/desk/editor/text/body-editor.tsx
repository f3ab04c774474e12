'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { withAlignedStart } from '#components/desk/editor/text/aligned-paste';
import { BeginHere } from '#components/desk/editor/text/begin-here';
import { BlockHandle } from '#components/desk/editor/text/block-handle';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { FootnoteNames } from '#components/desk/editor/text/footnote-names';
import { LackingFiles } from '#components/desk/editor/text/lacking-files';
import { pageNonce } from '#components/desk/editor/text/nonce';
import { goToPlace } from '#components/desk/editor/text/text-place';
import { BodyToolbar } from '#components/desk/editor/text/toolbar';
import { replaceText } from '#components/desk/editor/text/upload-places';
import { usePastedPictures } from '#components/desk/editor/text/use-pasted-pictures';
import { useTextUploads } from '#components/desk/editor/text/use-text-uploads';
import { type Leads, useWordFiles } from '#components/desk/editor/text/use-word-files';
import { WaitingProvider } from '#components/desk/editor/text/waiting-figures';
import { WithinLimits } from '#components/desk/editor/text/within-limits';
import { WordCount } from '#components/desk/editor/text/word-count';
import { takeWordFile } from '#components/desk/editor/word/waiting-file';
import { WordInput } from '#components/desk/editor/word/word-input';
import { WordReport } from '#components/desk/editor/word/word-report';
import { Notice } from '#components/ui/notice';
import { type BodyDocument, EMPTY_BODY } from '#domain/article/body';
import { readBody } from '#domain/article/parsed-body';
import type { TextPlace } from '#domain/article/problem';
import { storableSlice } from '#domain/article/storable';
import { hasOnlyOwnPictures } from '#domain/intake/clipboard/pictures';
import { isWordFile } from '#domain/intake/document-report';
import { hasPastedWords } from '#domain/intake/word-paste';

type Props = {
  body: BodyDocument;
  /** A new one puts `body` in the place of the open text, which can be undone. */
  version?: number;
  isEditable: boolean;
  /** Only for a text other than an article's. */
  label?: string;
  onChange: (body: BodyDocument) => void;
  /** With true, the text holds what cannot be stored, and `onChange` is not called until that is gone. */
  onUnreadable: (isUnreadable: boolean) => void;
  /** Files are on their way into the text. */
  onUploading: (isUploading: boolean) => void;
  /** Gets how many files stand in the text that could not be uploaded. */
  onLacking?: (count: number) => void;
  /** What a Word file may fill; only an article has them. */
  leads?: Leads;
  /** Gets the clipboard's or a Word file's HTML before it is cleaned. */
  onPastedHtml?: ((html: string) => void) | undefined;
  /** Gets what leads to a place of the text. */
  goTo?: Ref<(place: TextPlace) => void>;
};

/** What gets the focus scrolls to where the tools, which stay at the top, do not cover it. */
const BELOW_TOOLS = '[&_:is(button,input,textarea)]:scroll-mt-32';

export function BodyEditor({
  body,
  version = 0,
  isEditable,
  label: given,
  onChange,
  onUnreadable,
  onUploading,
  onLacking,
  leads,
  onPastedHtml,
  goTo,
}: Props) {
  const t = useTranslations('editor');
  const label = given ?? t('body.label');
  const [message, setMessage] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [extensions] = useState(() => [
    ...bodyExtensions,
    FootnoteNames.configure({ nameOf: (number, words) => t('footnote.name', { number, words }) }),
    BeginHere.configure({ words: t('body.placeholder') }),
    WithinLimits.configure({ onRefused: () => setRefused(true) }),
  ]);
  const keys = useId();
  const current = useRef<Editor | null>(null);

  const uploads = useTextUploads(current, (count) => setMessage(t('body.picturesLost', { count })));
  const pasted = usePastedPictures({
    nameOf: (number) => t('body.pastedPicture', { number }),
    onPasted: uploads.bring,
  });
  const word = useWordFiles(current, { leads, onHtml: onPastedHtml });
  const wordInput = useRef<HTMLInputElement>(null);
  const isUploading = uploads.isUploading || word.isReading;
  useEffect(() => onUploading(isUploading), [onUploading, isUploading]);
  const { failed } = uploads;
  useEffect(() => onLacking?.(failed), [onLacking, failed]);

  /** Word files become text, others stand in it. */
  function take(files: File[], at: number): boolean {
    word.take(files.filter(isWordFile), at);
    uploads.take(
      files.filter((file) => !isWordFile(file)),
      at,
    );
    return files.length > 0;
  }

  const editor = useEditor({
    extensions,
    content: body,
    editable: isEditable,
    immediatelyRender: false,
    injectNonce: pageNonce(),
    onTransaction: ({ editor: text, transaction }) => {
      const isBroughtBack =
        transaction.getMeta('history$') || ['paste', 'drop'].includes(transaction.getMeta('uiEvent'));
      if (isBroughtBack) uploads.refill(text);
    },
    onUpdate: (update) => {
      setRefused(false);
      const changed = bodyOf(update.editor);
      setUnreadable(changed === undefined);
      onUnreadable(changed === undefined);
      if (changed) onChange(changed);
    },
    editorProps: {
      attributes: {
        class: 'prose min-h-80 ps-7 pe-4 py-4 -outline-offset-2',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': keys,
      },
      transformPastedHTML: (html) => {
        if (html.includes('data-pm-slice')) return html;
        const { html: cleaned, lost } = pasted.clean(html);
        setMessage(lost > 0 ? t('body.picturesLost', { count: lost }) : '');
        onPastedHtml?.(html);
        return cleaned;
      },
      // Slices of this and of other editors come uncleaned.
      transformPasted: (slice, view) => {
        const { $from } = view.state.selection;
        const stored = storableSlice(slice, $from.depth - 1);
        return pasted.isPasting() ? withAlignedStart(stored, $from) : stored;
      },
      handleDOMEvents: { paste: (_, event) => pasted.begin(event) },
      handlePaste: (view, event) => {
        const isTaken = take(pastedFiles(event.clipboardData), view.state.selection.to);
        // The picture in the HTML is the file.
        if (isTaken) {
          setMessage('');
          pasted.forget();
        }
        return isTaken;
      },
      handleDrop: (view, event, _, isMoved) => {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return !isMoved && take(filesOf(event.dataTransfer), place?.pos ?? view.state.selection.to);
      },
    },
  });
  current.current = editor;
  useImperativeHandle(goTo, () => (place: TextPlace) => editor && goToPlace(editor, place), [editor]);
  const takeWord = useRef(word.take);
  takeWord.current = word.take;
  useEffect(() => {
    const begun = editor && isEditable && leads && isBlank(leads, editor) ? takeWordFile() : undefined;
    if (begun) takeWord.current([begun], 0);
  }, [editor, isEditable, leads]);
  const shown = useRef(version);
  useEffect(() => {
    if (!editor || shown.current === version) return;
    shown.current = version;
    replaceText(editor, body);
    setUnreadable(false);
    onUnreadable(false);
    // The focus may have gone with what asked for this.
    if (document.activeElement === document.body) editor.commands.focus();
  }, [editor, body, version, onUnreadable]);
  return (
    <section aria-label={label} className="group rounded border border-muted bg-ground">
      {!editor && <div className="min-h-[60vh]" />}
      {editor && isEditable && <BodyToolbar editor={editor} onWord={() => wordInput.current?.click()} />}
      {isUnreadable && <Notice tone="bad">{t('body.unreadable')}</Notice>}
      <WordInput ref={wordInput} onChosen={(files) => take(files, editor?.state.selection.to ?? 0)} />
      <div className={word.report && `px-3 pt-3 ${BELOW_TOOLS}`}>
        <WordReport report={word.report} onClose={word.closeReport} />
      </div>
      <WaitingProvider value={uploads.waiting}>
        <div className={`relative ${BELOW_TOOLS}`}>
          <EditorContent editor={editor} className="relative" />
          {editor && isEditable && <BlockHandle editor={editor} />}
        </div>
      </WaitingProvider>
      {uploads.places}
      {word.places}
      <div className="flex gap-4 px-4 pt-1 pb-2 text-xs text-muted">
        <p id={keys} className="invisible grow group-focus-within:visible">
          {t('body.keys')}
        </p>
        <p className="shrink-0">
          <WordCount body={body} />
        </p>
      </div>
      <div className="sticky bottom-2 z-10 grid gap-2 px-3 pb-3 empty:hidden">
        {isRefused && <Notice tone="bad">{t('body.tooDeep')}</Notice>}
        {editor && <LackingFiles editor={editor} count={failed} />}
        {message && <Notice>{message}</Notice>}
      </div>
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

function isBlank({ title, sapo }: Leads, editor: Editor): boolean {
  return title === '' && sapo === '' && editor.isEmpty;
}

/**
 * A copied picture is there as a file and as HTML, which leads to it where the library has it; copied cells are, too, and
 * are meant as text.
 */
function pastedFiles(transfer: DataTransfer | null): File[] {
  const files = filesOf(transfer);
  const html = transfer?.getData('text/html') ?? '';
  const isText = files.length > 0 && (hasPastedWords(html) || hasOnlyOwnPictures(html, location.origin));
  return isText ? [] : files;
}

function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}
