import type { LegacyEncoding } from '#domain/base/legacy-codes';
import { type Block, cleanText } from '#domain/intake/capture/blocks';
import type { FontsOfLines } from '#domain/intake/legacy-fonts';
import { convertLines } from '#domain/intake/legacy-lines';

/** How many blocks came in an old encoding. */
export type Converted = { encoding: LegacyEncoding; blocks: number };

/** Blocks in Unicode: nobody is there to ask, and what follows reads words (`convertLines`). */
export function inUnicode(blocks: Block[], fonts: FontsOfLines): { blocks: Block[]; converted: Converted[] } {
  const texts = blocks.map((block) => (block.kind === 'text' ? block.text : block.alt));
  const [lines = []] = convertLines([texts], fonts);
  const read = blocks.map((block, place): Block => {
    const text = cleanText(lines[place]?.letters?.map(({ result }) => result).join('') ?? texts[place] ?? '');
    return block.kind === 'text' ? { ...block, text } : { ...block, alt: text };
  });
  const counts = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    blocks: lines.filter((line) => line.encoding === encoding).length,
  }));
  return {
    blocks: read.filter((block) => block.kind === 'picture' || block.text !== ''),
    converted: counts.filter((count) => count.blocks > 0),
  };
}
