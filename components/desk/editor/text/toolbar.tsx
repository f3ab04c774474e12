'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { nodeOf } from '#components/desk/editor/text/file-node';
import { useFiles } from '#components/desk/editor/text/files';
import { FindBar } from '#components/desk/editor/text/find-bar';
import { FootnoteDialog } from '#components/desk/editor/text/footnote-dialog';
import { FOOTNOTE_EVENT } from '#components/desk/editor/text/footnote-extension';
import { insertBlocks } from '#components/desk/editor/text/insert';
import { LinkDialog } from '#components/desk/editor/text/link-dialog';
import { ListMenu } from '#components/desk/editor/text/list-menu';
import { SelectionBar } from '#components/desk/editor/text/selection-bar';
import { SlashMenu } from '#components/desk/editor/text/slash-menu';
import { TableMenu } from '#components/desk/editor/text/table-menu';
import { moveFocus, ToolButton } from '#components/desk/editor/text/tool-button';
import { type Opened, useTools } from '#components/desk/editor/text/tools';
import { useBackToText } from '#components/desk/editor/text/use-back-to-text';
import { VideoCardDialog } from '#components/desk/editor/text/video-card-dialog';
import { VideoOffer } from '#components/desk/editor/text/video-offer';
import { MediaPicker } from '#components/desk/media/picker';
import type { PickedMedia } from '#domain/media/media';

/** One stop for Tab, then the arrows. Alt+F10 leads here from the text, Escape back. */
export function BodyToolbar({ editor, onWord }: { editor: Editor; onWord: () => void }) {
  const t = useTranslations('editor.toolbar');
  const [open, setOpen] = useState<Opened>();
  const [stop, setStop] = useState(0);
  const bar = useToolbarKeys(editor, setOpen);
  const frame = useRef<HTMLDivElement>(null);
  const goBack = useBackToText(editor, Boolean(open));
  const { add } = useFiles();
  const groups = useTools(editor, setOpen, onWord);
  const tools = groups.flat();
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
    <div ref={frame} className="sticky top-0 z-10 rounded-t border-b border-line bg-surface">
      <div className="@container">
        <div
          role="toolbar"
          aria-label={t('label')}
          onKeyDown={onKey}
          aria-keyshortcuts="Alt+F10"
          ref={bar}
          className="scroll-shade flex scroll-px-12 p-1.5 [--scroll-ground:var(--surface)] lg:@min-[50rem]:flex-wrap"
        >
          {groups.map((group, row) => (
            <span key={row} className="flex shrink-0 border-line not-last:me-1 not-last:border-e not-last:pe-1">
              {group.map((tool) => (
                <ToolButton
                  key={tool.key}
                  tool={tool}
                  isStop={tool === tools[stop]}
                  onFocus={() => setStop(tools.indexOf(tool))}
                />
              ))}
            </span>
          ))}
        </div>
      </div>
      <SlashMenu editor={editor} tools={tools.filter(({ isBlock, isOffered }) => isBlock || isOffered)} />
      <SelectionBar
        editor={editor}
        tools={tools.filter(({ isNear }) => isNear)}
        frame={frame}
        toTools={() => focusStop(bar)}
      />
      <VideoOffer editor={editor} onTake={() => setOpen('video')} />
      <FindBar editor={editor} />
      {isInTable && <TableMenu editor={editor} />}
      {isInList && <ListMenu editor={editor} />}
      <LinkDialog editor={editor} isOpen={open === 'link'} onClose={() => setOpen(undefined)} onDone={goOn} />
      <FootnoteDialog editor={editor} isOpen={open === 'footnote'} onClose={() => setOpen(undefined)} onDone={goOn} />
      <VideoCardDialog editor={editor} isOpen={open === 'video'} onClose={() => setOpen(undefined)} onDone={goOn} />
      <MediaPicker
        isOpen={open === 'file'}
        takes="one or uploads"
        onClose={() => setOpen(undefined)}
        onPick={(files) => insert(files, false)}
      />
      <MediaPicker
        isOpen={open === 'gallery'}
        kind="image"
        takes="several"
        onClose={() => setOpen(undefined)}
        onPick={(files) => insert(files, true)}
      />
    </div>
  );
}

/** Alt+F10 leads from the text to the last used tool, Ctrl+K to the link. */
function useToolbarKeys(editor: Editor, open: (what: Opened) => void) {
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
      else focusStop(bar);
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

function focusStop({ current: bar }: RefObject<HTMLDivElement | null>) {
  bar?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
