'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Tool } from '#components/desk/editor/text/tools';
import { slugify } from '#domain/base/slug';

/** In `rem`, to stay within the text's frame. */
const WIDTH = 18;

/** Typed as the only words of a paragraph, `/` offers what can stand there. */
export function SlashMenu({ editor, tools }: { editor: Editor; tools: Tool[] }) {
  const t = useTranslations('editor.toolbar');
  const typed = useEditorState({ editor, selector: ({ editor: now }) => typedAt(now) });
  const [left, setLeft] = useState<number>();
  const [picked, setPicked] = useState(0);
  const id = useId();
  const found = typed ? tools.filter((tool) => isMeant(t(tool.name), typed.words)) : [];
  const isOpen = typed !== undefined && typed.from !== left && found.length > 0;
  const on = Math.min(picked, found.length - 1);

  function run(tool: Tool | undefined) {
    if (!typed || !tool) return;
    editor.view.dispatch(editor.state.tr.delete(typed.from, typed.to));
    tool.run();
  }

  const onKey = useRef<(event: KeyboardEvent) => void>(undefined);
  onKey.current = (event) => {
    // Safari sends the Enter that ends a composition behind its end, as key 229.
    const isComposed = event.isComposing || event.keyCode === 229 || editor.view.composing;
    if (!isOpen || isComposed || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setPicked((on + step + found.length) % found.length);
    else if (event.key === 'Enter') run(found[on]);
    else if (event.key === 'Escape') setLeft(typed.from);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  useEffect(() => {
    const text = editor.view.dom;
    const listen = (event: KeyboardEvent) => onKey.current?.(event);
    text.addEventListener('keydown', listen, true);
    return () => text.removeEventListener('keydown', listen, true);
  }, [editor]);
  useEffect(() => {
    const text = editor.view.dom;
    if (!isOpen) return;
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-activedescendant', `${id}-${on}`);
    document.getElementById(`${id}-${on}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [editor, isOpen, id, on]);
  useEffect(() => {
    if (isOpen) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, id]);
  const frame = editor.view.dom.parentElement;
  useEffect(() => {
    if (typed) return;
    setLeft(undefined);
    setPicked(0);
  }, [typed]);
  if (!isOpen || !frame) return null;
  return createPortal(
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={t('slash')}
      style={placeAt(editor, typed.from, frame)}
      className="absolute z-20 max-h-72 w-72 overflow-y-auto rounded border border-line bg-surface p-1 shadow-lg"
    >
      {found.map((tool, place) => (
        <button
          key={tool.key}
          id={`${id}-${place}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={place === on}
          // The caret stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          // Not on entering: the list may have moved under a mouse that rests.
          onMouseMove={() => setPicked(place)}
          onClick={() => run(tool)}
          className="flex min-h-11 w-full cursor-pointer items-center gap-3 rounded px-3 text-start text-sm aria-selected:bg-accent aria-selected:text-accent-ink"
        >
          <tool.icon aria-hidden className="size-5 shrink-0" />
          {t(tool.name)}
        </button>
      ))}
    </div>,
    frame,
  );
}

type Typed = { from: number; to: number; words: string };

function typedAt({ state: { selection } }: Editor): Typed | undefined {
  const { $from, empty } = selection;
  const { parent } = $from;
  if (!empty || parent.type.name !== 'paragraph' || $from.parentOffset !== parent.content.size) return undefined;
  const text = parent.textContent;
  return text.startsWith('/') ? { from: $from.start(), to: $from.pos, words: text.slice(1) } : undefined;
}

/** Each typed word begins a word of the name, whatever its signs. */
function isMeant(name: string, words: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(words)) return words.trim() === '';
  const parts = slugify(name).split('-');
  return slugify(words)
    .split('-')
    .every((word) => parts.some((part) => part.startsWith(word)));
}

function placeAt(editor: Editor, at: number, frame: HTMLElement): { top: number; left: number } {
  const { bottom, left } = editor.view.coordsAtPos(at);
  const around = frame.getBoundingClientRect();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const most = Math.max(0, around.width - WIDTH * rem);
  return { top: bottom - around.top + 4, left: Math.min(left - around.left, most) };
}
