import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const PIECE_BYTES = 1024 * 1024;

/** A file that is read from its begin to its end, in pieces: it may be larger than memory. */
export type Pieces = {
  size: number;
  /** Fewer bytes at the file's end. */
  at: (offset: number, bytes: number) => Buffer;
};

export function withPieces<T>(path: string, read: (file: Pieces) => T): T {
  const file = openSync(path, 'r');
  try {
    return read(piecesOf(file));
  } finally {
    closeSync(file);
  }
}

function piecesOf(file: number): Pieces {
  const { size } = fstatSync(file);
  let start = 0;
  let piece = Buffer.alloc(0);
  return {
    size,
    at(offset, bytes) {
      const end = Math.min(offset + bytes, size);
      if (offset < start || end > start + piece.length) {
        piece = Buffer.alloc(Math.max(Math.min(PIECE_BYTES, size - offset), end - offset, 0));
        piece = piece.subarray(0, readSync(file, piece, 0, piece.length, offset));
        start = offset;
      }
      return piece.subarray(offset - start, Math.max(end, offset) - start);
    },
  };
}
