import { DOMParser as BodyParser, Slice } from '@tiptap/pm/model';
import type { Editor, JSONContent } from '@tiptap/react';
import { readBody } from '#domain/article/parsed-body';
import { storableSlice } from '#domain/article/storable';

/** Undefined for more than a stored body can hold. */
export function blocksOfHtml(editor: Editor, html: string): JSONContent[] | undefined {
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  const { content } = BodyParser.fromSchema(editor.schema).parse(page.body);
  const blocks = storableSlice(new Slice(content, 0, 0)).content.toJSON() as JSONContent[];
  return readBody({ type: 'doc', content: blocks }) ? blocks : undefined;
}

/** Between two blocks of the whole text: behind the one around a place, before it where it is an empty line. */
export function placeBetweenBlocks({ state: { doc } }: Editor, at: number): number {
  const $at = doc.resolve(Math.min(Math.max(at, 0), doc.content.size));
  if ($at.depth === 0) return $at.pos;
  const isEmpty = $at.node(1).type.name === 'paragraph' && $at.node(1).content.size === 0;
  return isEmpty ? $at.before(1) : $at.after(1);
}
