'use client';

import type { Transaction } from '@tiptap/pm/state';
import { type Editor, useEditorState } from '@tiptap/react';
import { GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { blockAtHeight, gapAtHeight, heightOfGap, heightOfHandle } from '#components/desk/editor/text/block-geometry';
import { blockAt, moveBlock } from '#components/desk/editor/text/movable-block';
import { selectBlock } from '#components/desk/editor/text/select-block';
import { useDragging } from '#components/ui/use-dragging';

/**
 * Stands before the block under the mouse, else before that of the caret, and drags it to another place, by mouse, pen
 * or touch; a click selects it. The keys and the tools do so too, so that Tab passes it by.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.body');
  const handle = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useHovered(editor);
  const { drag, hold, giveUp, handlers } = useDragging<number>({
    onDrop: move,
    onClick: select,
    topOf: () => bottomOfTools(editor),
  });
  const caret = useEditorState({
    editor,
    selector: ({ editor: now }) => (now.isFocused ? blockAt(now.state.doc, now.state.selection.from) : undefined),
  });
  const block = drag?.held ?? hovered ?? caret;
  const gap = drag?.isMoving ? gapAtHeight(editor.view, drag.height, drag.held) : undefined;
  useLayoutEffect(() => {
    place(handle.current, block === undefined ? undefined : heightOfHandle(editor.view, block));
    place(line.current, gap === undefined ? undefined : heightOfGap(editor.view, gap));
  });
  useOnChange(editor, () => {
    giveUp();
    setHovered(undefined);
  });

  function move(from: number, height: number) {
    setHovered(undefined);
    const { state, view } = editor;
    const to = gapAtHeight(view, height, from);
    const moved = to === undefined ? undefined : moveBlock(state, from, to);
    if (moved) view.dispatch(moved);
  }

  function select(at: number) {
    setHovered(undefined);
    selectBlock(editor, at);
    editor.view.focus();
  }

  return (
    <>
      <button
        ref={handle}
        type="button"
        tabIndex={-1}
        aria-label={t('handle')}
        title={t('handle')}
        onPointerDown={(event) => block !== undefined && hold(event, block)}
        {...handlers}
        // By what presses buttons without a pointer.
        onClick={({ detail }) => detail === 0 && block !== undefined && select(block)}
        className="absolute start-0.5 flex size-6 -translate-y-1/2 cursor-grab touch-none items-center justify-center rounded text-muted hover:bg-surface hover:text-ink active:cursor-grabbing pointer-coarse:-start-4 pointer-coarse:size-11 pointer-coarse:justify-end pointer-coarse:pe-1.5"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <div ref={line} className="pointer-events-none absolute inset-x-4 h-1 -translate-y-1/2 rounded bg-accent" />
    </>
  );
}

function bottomOfTools(editor: Editor): number {
  const tools = editor.view.dom.closest('section')?.querySelector('[role=toolbar]');
  return tools?.getBoundingClientRect().bottom ?? 0;
}

/** Within its frame, at this height of the window; nowhere without one. */
function place(element: HTMLElement | null, height: number | undefined) {
  const frame = element?.parentElement;
  if (!element || !frame) return;
  element.hidden = height === undefined;
  if (height !== undefined) element.style.top = `${height - frame.getBoundingClientRect().top}px`;
}

/** The block under the mouse. A text that grows by itself is drawn anew. */
function useHovered(editor: Editor) {
  const [hovered, setHovered] = useState<number>();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const text = editor.view.dom;
    const frame = text.parentElement?.parentElement;
    const follow = ({ pointerType, clientY }: globalThis.PointerEvent) => {
      if (pointerType === 'mouse') setHovered(blockAtHeight(editor.view, clientY));
    };
    const leave = () => setHovered(undefined);
    const sizes = new ResizeObserver(redraw);
    sizes.observe(text);
    text.addEventListener('pointermove', follow);
    frame?.addEventListener('pointerleave', leave);
    return () => {
      sizes.disconnect();
      text.removeEventListener('pointermove', follow);
      frame?.removeEventListener('pointerleave', leave);
    };
  }, [editor]);
  return [hovered, setHovered] as const;
}

/** What is held or under the mouse may stand elsewhere then. Also of changes that call no `onUpdate`. */
function useOnChange(editor: Editor, forget: () => void) {
  const latest = useRef(forget);
  latest.current = forget;
  useEffect(() => {
    const changed = ({ transaction }: { transaction: Transaction }) => transaction.docChanged && latest.current();
    editor.on('transaction', changed);
    return () => {
      editor.off('transaction', changed);
    };
  }, [editor]);
}
