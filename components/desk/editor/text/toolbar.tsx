'use client';

import { createTable } from '@tiptap/extension-table';
import { type Editor, useEditorState } from '@tiptap/react';
import { type Messages, useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { alignmentAt, alignNext } from '#components/desk/editor/text/align-extension';
import { ALIGN_NAMES, AlignSign } from '#components/desk/editor/text/align-sign';
import { nodeOf } from '#components/desk/editor/text/file-node';
import { useFiles } from '#components/desk/editor/text/files';
import { FootnoteDialog } from '#components/desk/editor/text/footnote-dialog';
import { FOOTNOTE_EVENT } from '#components/desk/editor/text/footnote-extension';
import { inText } from '#components/desk/editor/text/in-text';
import { insertBlocks } from '#components/desk/editor/text/insert';
import { LinkDialog } from '#components/desk/editor/text/link-dialog';
import { ListMenu } from '#components/desk/editor/text/list-menu';
import { TableMenu } from '#components/desk/editor/text/table-menu';
import { useBackToText } from '#components/desk/editor/text/use-back-to-text';
import { MediaPicker } from '#components/desk/media/picker';
import type { PickedMedia } from '#domain/media/media';

type Open = 'link' | 'footnote' | 'file' | 'gallery' | undefined;

/** One stop for Tab, then the arrows. Alt+F10 leads here from the text, Escape back. */
export function BodyToolbar({ editor, onWord }: { editor: Editor; onWord: () => void }) {
  const t = useTranslations('editor.toolbar');
  const [open, setOpen] = useState<Open>();
  const [stop, setStop] = useState(0);
  const bar = useToolbarKeys(editor, setOpen);
  const goBack = useBackToText(editor, Boolean(open));
  const { add } = useFiles();
  const tools = useTools(editor, setOpen, {
    note: t('noteSign'),
    link: t('linkSign'),
    file: t('fileSign'),
    gallery: t('gallerySign'),
    table: t('tableSign'),
    word: t('wordSign'),
    openWord: onWord,
  });
  const { isInTable, isInList } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ isInTable: now.isActive('table'), isInList: now.isActive('orderedList') }),
  });

  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape')
      editor.view.focus(); // at once: a command's focus comes a frame later
    else moveFocus(event);
  }

  /** In the text, whose next key goes behind what was set or inserted. */
  function goOn() {
    goBack();
    setOpen(undefined);
  }

  function insert(files: PickedMedia[], isGallery: boolean) {
    add(files);
    goOn();
    const nodes = files.map(nodeOf);
    insertBlocks(editor, isGallery ? [{ type: 'gallery', content: nodes }] : nodes);
  }

  return (
    <div className="sticky top-0 z-10 rounded-t border-b border-line bg-surface">
      <div
        role="toolbar"
        aria-label={t('label')}
        onKeyDown={onKey}
        aria-keyshortcuts="Alt+F10"
        ref={bar}
        className="flex gap-0.5 overflow-x-auto p-1.5 sm:flex-wrap"
      >
        {tools.map(({ name, sign, isOn, run }, place) => (
          <button
            key={place}
            type="button"
            tabIndex={place === stop ? 0 : -1}
            onFocus={() => setStop(place)}
            title={t(name)}
            aria-label={t(name)}
            aria-pressed={isOn}
            onClick={run}
            className="min-h-11 min-w-11 shrink-0 rounded px-1.5 text-sm lg:px-2 font-bold hover:bg-ground hover:text-accent aria-pressed:bg-accent aria-pressed:text-accent-ink"
          >
            {sign}
          </button>
        ))}
      </div>
      {isInTable && <TableMenu editor={editor} />}
      {isInList && <ListMenu editor={editor} />}
      <LinkDialog editor={editor} isOpen={open === 'link'} onClose={() => setOpen(undefined)} onDone={goOn} />
      <FootnoteDialog editor={editor} isOpen={open === 'footnote'} onClose={() => setOpen(undefined)} onDone={goOn} />
      <MediaPicker
        isOpen={open === 'file'}
        onClose={() => setOpen(undefined)}
        onPick={(file) => insert([file], false)}
      />
      <MediaPicker
        isOpen={open === 'gallery'}
        kind="image"
        isMultiple
        onClose={() => setOpen(undefined)}
        onPick={(files) => insert(files, true)}
      />
    </div>
  );
}

type Signs = Record<'note' | 'link' | 'file' | 'gallery' | 'table' | 'word', string> & { openWord: () => void };

function useTools(editor: Editor, open: (what: Open) => void, signs: Signs) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      underline: now.isActive('underline'),
      strike: now.isActive('strike'),
      superscript: now.isActive('superscript'),
      subscript: now.isActive('subscript'),
      link: now.isActive('link'),
      h2: now.isActive('heading', { level: 2 }),
      h3: now.isActive('heading', { level: 3 }),
      h4: now.isActive('heading', { level: 4 }),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      note: now.isActive('note'),
      alignment: alignmentAt(now) ?? ('start' as const),
    }),
  });
  const run = () => inText(editor);
  return [
    { name: 'bold', sign: <b>B</b>, isOn: active.bold, run: () => run().toggleBold().run() },
    { name: 'italic', sign: <i>I</i>, isOn: active.italic, run: () => run().toggleItalic().run() },
    { name: 'underline', sign: <u>U</u>, isOn: active.underline, run: () => run().toggleUnderline().run() },
    { name: 'strike', sign: <s>S</s>, isOn: active.strike, run: () => run().toggleStrike().run() },
    { name: 'superscript', sign: 'x²', isOn: active.superscript, run: () => run().toggleMark('superscript').run() },
    { name: 'subscript', sign: 'x₂', isOn: active.subscript, run: () => run().toggleMark('subscript').run() },
    { name: 'h2', sign: 'H2', isOn: active.h2, run: () => run().toggleHeading({ level: 2 }).run() },
    { name: 'h3', sign: 'H3', isOn: active.h3, run: () => run().toggleHeading({ level: 3 }).run() },
    { name: 'h4', sign: 'H4', isOn: active.h4, run: () => run().toggleHeading({ level: 4 }).run() },
    { name: 'bulletList', sign: '•—', isOn: active.bulletList, run: () => run().toggleBulletList().run() },
    { name: 'orderedList', sign: '1.—', isOn: active.orderedList, run: () => run().toggleOrderedList().run() },
    { name: 'quote', sign: '❝', isOn: active.quote, run: () => run().toggleBlockquote().run() },
    { name: 'note', sign: signs.note, isOn: active.note, run: () => run().toggleWrap('note').run() },
    { name: 'rule', sign: '―', run: () => insertBlocks(editor, [{ type: 'horizontalRule' }]) },
    { name: 'footnote', sign: 'x[1]', run: () => open('footnote') },
    { name: ALIGN_NAMES[active.alignment], sign: <AlignSign to={active.alignment} />, run: () => alignNext(editor) },
    { name: 'link', sign: signs.link, isOn: active.link, run: () => open('link') },
    { name: 'file', sign: signs.file, run: () => open('file') },
    { name: 'gallery', sign: signs.gallery, run: () => open('gallery') },
    {
      name: 'table',
      sign: signs.table,
      run: () => insertBlocks(editor, [createTable(editor.schema, 3, 3, true).toJSON()], 'inside'),
    },
    { name: 'word', sign: signs.word, run: signs.openWord },
    { name: 'undo', sign: '↶', run: () => run().undo().run() },
    { name: 'redo', sign: '↷', run: () => run().redo().run() },
  ] as { name: keyof Messages['editor']['toolbar']; sign: React.ReactNode; isOn?: boolean; run: () => void }[];
}

/** Alt+F10 leads from the text to the last used tool, Ctrl+K to the link. */
function useToolbarKeys(editor: Editor, open: (what: Open) => void) {
  const bar = useRef<HTMLDivElement>(null);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const text = editor.view.dom;
    const listen = (event: globalThis.KeyboardEvent) => {
      const isTyped = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const isLink = !isTyped && event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isLink && !(event.key === 'F10' && event.altKey)) return;
      event.preventDefault();
      if (isLink) latest.current('link');
      else bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    };
    const openFootnote = () => latest.current('footnote');
    text.addEventListener('keydown', listen);
    text.addEventListener(FOOTNOTE_EVENT, openFootnote);
    return () => {
      text.removeEventListener('keydown', listen);
      text.removeEventListener(FOOTNOTE_EVENT, openFootnote);
    };
  }, [editor]);
  return bar;
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const last = buttons.length - 1;
  const next = {
    ArrowRight: here === last ? 0 : here + 1,
    ArrowLeft: here === 0 ? last : here - 1,
    Home: 0,
    End: last,
  };
  const to = next[event.key as keyof typeof next];
  if (to === undefined) return;
  buttons[to]?.focus();
  event.preventDefault();
}
