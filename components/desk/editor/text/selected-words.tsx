import type { EditorState } from '@tiptap/pm/state';
import { AllSelection, TextSelection } from '@tiptap/pm/state';

const CAPTIONED = new Set(['figure', 'video']);

/** Where the selected words stand; undefined where a block, cells or no words are selected. */
export function placeOfWords({ doc, selection }: EditorState): 'text' | 'caption' | undefined {
  const { from, to, $from, $to } = selection;
  const isOfWords = selection instanceof TextSelection || selection instanceof AllSelection;
  if (!isOfWords || doc.textBetween(from, to, '\n').trim() === '') return undefined;
  return $from.sameParent($to) && CAPTIONED.has($from.parent.type.name) ? 'caption' : 'text';
}
