'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { BubbleMenu, type BubbleMenuProps } from '@tiptap/react/menus';
import { useTranslations } from 'next-intl';
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { placeOfWords } from '#components/desk/editor/text/selected-words';
import { moveFocus, ToolButton } from '#components/desk/editor/text/tool-button';
import type { Tool } from '#components/desk/editor/text/tools';

type Props = {
  editor: Editor;
  tools: Tool[];
  /** Of the tools that stay in sight, which must not cover these. */
  frame: RefObject<HTMLElement | null>;
  toTools: () => void;
};

const KEY = 'selectionBar';

/** Beside selected words. Alt+F10 leads here from the text, and from here to all tools; Escape leads back, then takes it away. */
export function SelectionBar({ editor, tools: given, frame, toTools }: Props) {
  const t = useTranslations('editor.toolbar');
  const bar = useRef<HTMLDivElement>(null);
  const [options] = useState(() => optionsBelow(frame));
  const [stop, setStop] = useState(0);
  const place = useEditorState({ editor, selector: ({ editor: now }) => placeOfWords(now.state) });
  const tools = place === 'caption' ? given.filter(({ isBlock }) => !isBlock) : given;
  useSelectionKeys(editor, bar);

  function leave({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) {
    if (!currentTarget.contains(relatedTarget) && relatedTarget !== editor.view.dom) tell(editor, 'hide');
  }

  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') editor.view.focus();
    else if (event.key === 'F10' && event.altKey) toTools();
    else return moveFocus(event);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <BubbleMenu
      ref={bar}
      editor={editor}
      pluginKey={KEY}
      shouldShow={isWanted}
      options={options}
      // As wide as it will be before it is first measured: the plugin says so only after.
      className="absolute z-10 w-max max-w-[calc(100vw-0.5rem)]"
    >
      {/* The selection stays in the text. */}
      <div
        role="toolbar"
        aria-label={t('near')}
        aria-keyshortcuts="Alt+F10"
        onKeyDown={onKey}
        onBlur={leave}
        onMouseDown={(event) => event.preventDefault()}
        className="flex flex-wrap rounded border border-muted bg-surface p-0.5 shadow-lg"
      >
        {tools.map(({ word: _, run, ...tool }, index) => (
          <ToolButton
            key={tool.key}
            tool={{ ...tool, run: () => runInText(run) }}
            isStop={index === Math.min(stop, tools.length - 1)}
            onFocus={() => setStop(index)}
          />
        ))}
      </div>
    </BubbleMenu>
  );

  /** A dialog gives the focus back to the text. */
  function runInText(run: () => void) {
    editor.view.focus();
    run();
  }
}

const isWanted: NonNullable<BubbleMenuProps['shouldShow']> = ({ view, state, element }) =>
  view.editable && (view.hasFocus() || element.contains(document.activeElement)) && placeOfWords(state) !== undefined;

/** In pixels from the words; on a touch screen the system's own bar is above, and its handles are below. */
const TOUCH = { placement: 'bottom', above: 60, below: 30 } as const;
const POINTER = { placement: 'top', above: 8, below: 8 } as const;

function optionsBelow(frame: RefObject<HTMLElement | null>): NonNullable<BubbleMenuProps['options']> {
  const { placement, above, below } = window.matchMedia('(pointer: coarse)').matches ? TOUCH : POINTER;
  const top = () => Math.max(0, frame.current?.getBoundingClientRect().bottom ?? 0);
  return {
    placement,
    offset: ({ placement: chosen }) => (chosen.startsWith('bottom') ? below : above),
    // The plugin chooses the side before it adds the distance.
    flip: () => ({ padding: { top: top() + above, bottom: below } }),
    shift: { padding: 4 },
  };
}

/** The plugin's own words. */
function tell({ view, state }: Editor, what: 'show' | 'hide' | 'updatePosition') {
  view.dispatch(state.tr.setMeta(KEY, what));
}

function useSelectionKeys(editor: Editor, bar: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const text = editor.view.dom;
    // The plugin makes it a stop for Tab besides its buttons.
    bar.current?.removeAttribute('tabindex');
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && bar.current?.isConnected) tell(editor, 'hide');
      else if (event.key === 'F10' && event.altKey && editor.view.hasFocus() && placeOfWords(editor.state)) {
        tell(editor, 'show');
        tell(editor, 'updatePosition');
        bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const leave = ({ event }: { event: globalThis.FocusEvent }) => {
      if (!bar.current?.contains(event.relatedTarget as Node | null)) tell(editor, 'hide');
    };
    // Behind the text's own listener, which takes in what the key before selected, and before that of all tools.
    text.addEventListener('keydown', listen);
    editor.on('blur', leave);
    return () => {
      text.removeEventListener('keydown', listen);
      editor.off('blur', leave);
    };
  }, [editor, bar]);
}
