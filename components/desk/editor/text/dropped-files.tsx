import type { Editor } from '@tiptap/react';
import { withBlocks } from '#components/desk/editor/text/insert';
import { numberOfFile, waitingIn } from '#components/desk/editor/text/waiting-figures';
import { kindOf } from '#domain/media/media';

type Dropped = { id: number; file: Pick<File, 'type'> };

/**
 * Puts figures for the pictures among the files, one step to undo for all; they wait for their uploads. Gives the places
 * of the others, which come into the text when they are there: only the library tells what they are.
 */
export function putPictures(editor: Editor, files: readonly Dropped[], at: number): { id: number; at: number }[] {
  const isPicture = ({ file }: Dropped) => kindOf(file.type) === 'image';
  const figures = files.filter(isPicture).map(({ id }) => figureFor(id));
  if (figures.length > 0) editor.view.dispatch(withBlocks(editor, figures, at));
  const standing = waitingIn(editor);
  const others: { id: number; at: number }[] = [];
  let behind = at;
  for (const one of files) {
    if (standing.has(numberOfFile(one.id))) behind += editor.schema.nodeFromJSON(figureFor(one.id)).nodeSize;
    else others.push({ id: one.id, at: behind });
  }
  return others;
}

function figureFor(id: number) {
  return { type: 'figure', attrs: { mediaId: null, waiting: numberOfFile(id) } };
}
