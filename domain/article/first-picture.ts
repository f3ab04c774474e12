import { Node } from 'prosemirror-model';
import type { BodyDocument } from '#domain/article/body';
import { bodySchema } from '#domain/article/body-schema';
import { inlineText } from '#domain/article/inline-text';

/** `isAlone` is false within a gallery, list or cell. The caption is without its footnotes. */
type FirstPicture = { id: number; alt: string | null; caption: string; isAlone: boolean };

/** The first of a text that is there, wherever it stands. */
export function firstPictureIn(body: BodyDocument): FirstPicture | undefined {
  let first: FirstPicture | undefined;
  const doc = Node.fromJSON(bodySchema, body);
  doc.descendants((node, _, parent) => {
    const { mediaId, alt } = node.attrs;
    if (!first && node.type.name === 'figure' && typeof mediaId === 'number')
      first = { id: mediaId, alt, caption: inlineText(node.content.toJSON() ?? []), isAlone: parent === doc };
    return !first;
  });
  return first;
}
