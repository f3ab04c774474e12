import type { Figure, PastedBlock } from '#domain/intake/paste/blocks';
import { type Entered, freshParagraph, type Place } from '#domain/intake/paste/place';
import { attribute, type Element } from '#domain/intake/paste/style';

/** A picture and the line that says what it shows are one. */
export function enterFigure(element: Element, place: Place): Entered {
  const blocks: PastedBlock[] = [];
  return {
    inner: { ...place, ...freshParagraph, blocks, figure: { hasPicture: false } },
    finish(add) {
      const [picture, caption, ...others] = blocks;
      if (picture?.kind !== 'figure') {
        for (const block of blocks) add(block);
        return;
      }
      const isCaptioned = caption?.kind === 'line' && others.length === 0 && picture.runs.length === 0;
      add({
        ...picture,
        isWide: attribute(element, 'data-width') === 'wide',
        runs: isCaptioned ? caption.runs : picture.runs,
      });
      for (const block of isCaptioned ? [] : blocks.slice(1)) add(block);
    },
  };
}

/** Pictures side by side on the portal's own pages; with other things between them they are none. */
export function enterGallery(place: Place): Entered {
  const blocks: PastedBlock[] = [];
  return {
    inner: { ...place, ...freshParagraph, blocks },
    finish(add) {
      if (blocks.length > 0 && blocks.every(isFigure)) add({ kind: 'gallery', figures: blocks });
      else for (const block of blocks) add(block);
    },
  };
}

function isFigure(block: PastedBlock): block is Figure {
  return block.kind === 'figure';
}
