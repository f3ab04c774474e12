'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { inText } from '#components/desk/editor/text/in-text';

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
    ['delete', () => run().deleteTable().run()],
  ] as const;
  return (
    <div className="flex flex-wrap gap-x-1 border-t border-line px-1.5">
      {tools.map(([name, act]) => (
        <button key={name} type="button" onClick={act} className="min-h-11 px-2 text-xs font-bold hover:text-accent">
          {t(name)}
        </button>
      ))}
    </div>
  );
}
