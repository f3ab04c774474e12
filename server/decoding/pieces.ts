import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const PIECE_BYTES = 1024 * 1024;
/** Before a piece, so that a look back reads nothing anew. */
const KEPT_BYTES = 64 * 1024;

/** A file that is read from its begin to its end, in pieces: it may be larger than memory. */
export type Pieces = {
  size: number;
  /** Fewer bytes at the file's end. */
  at: (offset: number, bytes: number) => Buffer;
};

export function withPieces<T>(path: string, read: (file: Pieces) => T): T {
  const file = openSync(path, 'r');
  try {
    return read(
      piecesOf(fstatSync(file).size, (offset, bytes) => {
        const piece = Buffer.alloc(bytes);
        return piece.subarray(0, readSync(file, piece, 0, bytes, offset));
      }),
    );
  } finally {
    closeSync(file);
  }
}

export function piecesOf(size: number, read: (offset: number, bytes: number) => Buffer): Pieces {
  let start = 0;
  let piece: Buffer = Buffer.alloc(0);
  return {
    size,
    at(offset, bytes) {
      const end = Math.min(offset + bytes, size);
      if (offset >= end) return Buffer.alloc(0);
      if (offset < start || end > start + piece.length) {
        start = Math.max(offset - KEPT_BYTES, 0);
        piece = read(start, Math.max(Math.min(offset + PIECE_BYTES, size), end) - start);
      }
      return piece.subarray(offset - start, end - start);
    },
  };
}
