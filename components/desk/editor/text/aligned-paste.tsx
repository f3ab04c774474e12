import { type ResolvedPos, Slice } from '@tiptap/pm/model';

/** Pasted on an empty line, an aligned paragraph stands in its place: its words alone would go into the line that is there. */
export function withAlignedStart(slice: Slice, $at: ResolvedPos): Slice {
  const { content, openStart, openEnd } = slice;
  const isEmptyLine = $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0;
  const isAligned = content.firstChild?.type.name === 'paragraph' && content.firstChild.attrs['textAlign'] !== null;
  return isEmptyLine && isAligned && openStart === 1 ? new Slice(content, 0, openEnd) : slice;
}
