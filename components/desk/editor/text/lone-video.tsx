import type { EditorState } from '@tiptap/pm/state';
import { videoAddress } from '#domain/article/video-address';

type LoneVideo = { from: number; to: number; address: string };

/** The paragraph with the caret, or before the empty one with it, where it is nothing but the address of a video. */
export function loneVideo({ selection: { $from, empty } }: EditorState): LoneVideo | undefined {
  const { parent } = $from;
  if (!empty || parent.type.name !== 'paragraph') return undefined;
  const around = $from.node(-1);
  const place = $from.index(-1);
  const isBehind = parent.content.size === 0 && place > 0;
  const line = isBehind ? around.child(place - 1) : parent;
  const address = line.type.name === 'paragraph' ? videoAddress(line.textContent) : undefined;
  // A card takes the place of words alone, where one may stand.
  const isAlone = line.content.content.every((node) => node.isText);
  const at = isBehind ? place - 1 : place;
  const card = parent.type.schema.nodes['videoCard'];
  if (!address || !isAlone || !card || !around.canReplaceWith(at, at + 1, card)) return undefined;
  const from = isBehind ? $from.before() - line.nodeSize : $from.before();
  return { from, to: from + line.nodeSize, address };
}
