'use client';

import { type Command, Selection } from '@tiptap/pm/state';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { findNext, findPrev, getMatchHighlights, replaceAll, replaceNext, setSearchState } from 'prosemirror-search';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FIND_EVENT } from '#components/desk/editor/text/find-extension';
import { WordsQuery } from '#components/desk/editor/text/find-query';
import { useReplacing } from '#components/desk/editor/text/use-replacing';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';

const FIELD = 'min-h-11 w-44 min-w-0 grow rounded border border-muted bg-ground px-3 font-normal sm:grow-0';
const BUTTON = 'shrink-0 max-sm:px-3';

/** Opened from the text, with what is selected there. */
export function FindBar({ editor }: { editor: Editor }) {
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const text = editor.view.dom;
    // At once: the next key is meant for it.
    const open = () => flushSync(() => setOpened((before) => before + 1));
    text.addEventListener(FIND_EVENT, open);
    return () => text.removeEventListener(FIND_EVENT, open);
  }, [editor]);
  if (opened === 0) return null;
  return <FindForm key={opened} editor={editor} onClose={() => setOpened(0)} />;
}

function FindForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations('editor.find');
  const [words, setWords] = useState(() => selectedWords(editor));
  const [by, setBy] = useState('');
  const [isExact, setExact] = useState(false);
  const replacing = useReplacing(editor);
  const [replaced, setReplaced] = useState<number>();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  useEffect(() => {
    const query = new WordsQuery(words.normalize('NFC'), by.normalize('NFC'), isExact);
    editor.view.dispatch(setSearchState(editor.state.tr, query));
  }, [editor, words, by, isExact]);
  useEffect(() => () => forget(editor), [editor]);
  useEffect(() => {
    const text = editor.view.dom;
    const leave = () => leaveFootnote(editor);
    text.addEventListener('focus', leave);
    return () => text.removeEventListener('focus', leave);
  }, [editor]);
  const { count, place } = useEditorState({ editor, selector: ({ editor: now }) => matchesIn(now) });

  function run(command: Command) {
    setReplaced(undefined);
    command(editor.state, editor.view.dispatch);
    show();
  }

  function show() {
    // The text does not have the focus, so it does not scroll by itself.
    editor.view.dom.querySelector('.ProseMirror-active-search-match')?.scrollIntoView({ block: 'center' });
  }

  function replace(command: Command, times?: number) {
    replacing.replace(command);
    setReplaced(times);
    show();
  }

  function type(change: () => void) {
    change();
    setReplaced(undefined);
    replacing.forget();
  }

  function close() {
    onClose();
    leaveFootnote(editor);
    editor.view.focus();
  }

  function onKey(event: KeyboardEvent) {
    if (replacing.takeKey(event)) return setReplaced(undefined);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  }

  return (
    <search
      aria-label={t('label')}
      onKeyDown={onKey}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 border-t border-line p-2 text-sm font-bold sm:grid-cols-[auto_minmax(0,1fr)_auto]"
    >
      <form
        className="flex items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          run(findNext);
        }}
      >
        <input
          ref={field}
          aria-label={t('words')}
          placeholder={t('words')}
          value={words}
          onChange={(event) => type(() => setWords(event.target.value))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey) return;
            event.preventDefault();
            run(findPrev);
          }}
          className={FIELD}
        />
        <button
          type="button"
          aria-label={t('exact')}
          aria-pressed={isExact}
          title={t('exact')}
          onClick={() => type(() => setExact(!isExact))}
          className="min-h-11 min-w-11 rounded hover:bg-ground hover:text-accent aria-pressed:bg-accent aria-pressed:text-accent-ink"
        >
          <span aria-hidden="true">Aa</span>
        </button>
        <IconButton icon="up" label={t('previous')} onClick={() => run(findPrev)} />
        <IconButton icon="down" label={t('next')} onClick={() => run(findNext)} />
      </form>
      <output className="text-xs font-normal text-muted max-sm:order-last max-sm:col-span-full max-sm:not-empty:mt-1">
        {replaced !== undefined ? t('replaced', { count: replaced }) : words && t('count', { count, place })}
      </output>
      <IconButton icon="remove" label={t('close')} onClick={close} />
      <form
        className="col-span-full mt-2 flex items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          replace(replaceNext);
        }}
      >
        <input
          aria-label={t('by')}
          placeholder={t('by')}
          value={by}
          onChange={(event) => type(() => setBy(event.target.value))}
          className={FIELD}
        />
        <Button type="submit" disabled={count === 0} className={BUTTON}>
          {t('replace')}
        </Button>
        <Button onClick={() => replace(replaceAll, count)} disabled={count === 0} className={BUTTON}>
          {t('replaceAll')}
        </Button>
      </form>
    </search>
  );
}

/** `place` is the selected match's, from 1; 0 for none. */
function matchesIn({ state }: Editor): { count: number; place: number } {
  const matches = getMatchHighlights(state).find();
  const { from, to } = state.selection;
  return { count: matches.length, place: matches.findIndex((match) => match.from === from && match.to === to) + 1 };
}

/** Of one block; '' where more or nothing is selected. */
function selectedWords({ state: { selection, doc } }: Editor): string {
  return selection.$from.sameParent(selection.$to) ? doc.textBetween(selection.from, selection.to) : '';
}

function forget(editor: Editor): void {
  if (!editor.isDestroyed) editor.view.dispatch(setSearchState(editor.state.tr, new WordsQuery('')));
}

/** What is typed next must not go into a note that is not open. */
function leaveFootnote({ state, view }: Editor): void {
  const { $to } = state.selection;
  if ($to.parent.type.name !== 'footnote') return;
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve($to.after()))));
}
