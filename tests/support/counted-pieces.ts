import { type Pieces, piecesOf } from '#server/decoding/pieces';

/** A file in memory, with how often it is asked, and how many bytes are read for it. Throws where they are far too many. */
export function counted(content: Buffer): { file: Pieces; counts: { steps: number; read: number } } {
  const counts = { steps: 0, read: 0 };
  const pieces = piecesOf(content.length, (offset, bytes) => {
    counts.read += bytes;
    return content.subarray(offset, offset + bytes);
  });
  const at = (offset: number, bytes: number) => {
    counts.steps++;
    // It would go on for minutes.
    if (counts.read > 4 * content.length) throw new Error('reads too much');
    return pieces.at(offset, bytes);
  };
  return { counts, file: { size: content.length, at } };
}
