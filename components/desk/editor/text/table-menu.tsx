'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inText } from '#components/desk/editor/text/in-text';
import { CAPTION_LIMIT } from '#domain/article/body-schema';
import { findAround } from '#domain/article/list-places';
import { cutTo, oneLine } from '#domain/base/one-line';

const TOOL = 'min-h-11 shrink-0 px-2 text-xs font-bold hover:text-accent';

export function TableMenu({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.table');
  const run = () => inText(editor);
  const tools = [
    ['addRow', () => run().addRowAfter().run()],
    ['addColumn', () => run().addColumnAfter().run()],
    ['deleteRow', () => run().deleteRow().run()],
    ['deleteColumn', () => run().deleteColumn().run()],
    ['header', () => run().toggleHeaderRow().run()],
    ['merge', () => run().mergeOrSplit().run()],
  ] as const;
  return (
    <div className="scroll-shade flex items-center gap-x-1 border-t border-line px-1.5 [--scroll-ground:var(--surface)] lg:flex-wrap">
      {tools.map(([name, act]) => (
        <button key={name} type="button" onClick={act} className={TOOL}>
          {t(name)}
        </button>
      ))}
      <CaptionField editor={editor} />
      {/* Apart from the others: it takes all away. */}
      <div className="ms-2 shrink-0 border-s border-line ps-2">
        <button type="button" onClick={() => run().deleteTable().run()} className={TOOL}>
          {t('delete')}
        </button>
      </div>
    </div>
  );
}

function CaptionField({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.table');
  const caption = useEditorState({ editor, selector: ({ editor: now }) => tableAt(now)?.node.attrs['caption'] });
  const [cut, setCut] = useState<string | null>(null);

  function change(typed: string) {
    const table = tableAt(editor);
    const words = oneLine(typed) === '' ? null : cutTo(typed, CAPTION_LIMIT);
    setCut(words === typed.normalize('NFC') ? null : words);
    if (table) editor.view.dispatch(editor.state.tr.setNodeAttribute(table.pos, 'caption', words));
  }

  return (
    <>
      <label className="flex min-h-11 shrink-0 grow items-center gap-2 px-2 text-xs font-bold">
        {t('caption')}
        <input
          value={caption ?? ''}
          onChange={(event) => change(event.target.value)}
          className="min-h-9 min-w-40 grow rounded border border-muted bg-ground px-2 font-normal"
        />
      </label>
      <p role="status" className="self-center text-xs text-accent">
        {cut !== null && cut === caption && t('captionCut', { limit: CAPTION_LIMIT })}
      </p>
    </>
  );
}

function tableAt({ state: { selection } }: Editor) {
  return findAround(selection.$from, 'table');
}
