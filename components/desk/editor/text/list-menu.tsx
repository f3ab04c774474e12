'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NumberingDialog, setAttributes } from '#components/desk/editor/text/numbering-dialog';
import { useBackToText } from '#components/desk/editor/text/use-back-to-text';
import { attrsToGoOn, findAround } from '#domain/article/list-places';

const TOOL = 'min-h-11 px-2 text-xs font-bold hover:text-accent disabled:text-muted';

/** For the numbered list that the caret is in. */
export function ListMenu({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.numbering');
  const [isOpen, setOpen] = useState(false);
  const goBack = useBackToText(editor, isOpen);
  const canGoOn = useEditorState({ editor, selector: ({ editor: now }) => Boolean(toGoOn(now)) });

  function goOn() {
    const found = toGoOn(editor);
    if (found) editor.view.dispatch(setAttributes(editor.state.tr, found.pos, found.attrs));
    editor.view.focus();
  }

  return (
    <div className="flex flex-wrap gap-x-1 border-t border-line px-1.5">
      <button type="button" onClick={() => setOpen(true)} className={TOOL}>
        {t('open')}
      </button>
      <button type="button" onClick={goOn} disabled={!canGoOn} className={TOOL}>
        {t('goOn')}
      </button>
      <NumberingDialog
        editor={editor}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onDone={() => {
          goBack();
          setOpen(false);
        }}
      />
    </div>
  );
}

function toGoOn({ state: { doc, selection } }: Editor) {
  const list = findAround(selection.$from, 'orderedList');
  const attrs = list && attrsToGoOn(doc.resolve(list.pos));
  return attrs && { pos: list.pos, attrs };
}
