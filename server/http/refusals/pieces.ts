/** One growing block: a sender may send single bytes, each of which would take hundreds by itself. */
export class Pieces {
  #room = Buffer.allocUnsafeSlow(4096);
  bytes = 0;

  add(piece: Uint8Array): void {
    const bytes = this.bytes + piece.length;
    if (bytes > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * this.#room.length));
      this.#room.copy(larger, 0, 0, this.bytes);
      this.#room = larger;
    }
    this.#room.set(piece, this.bytes);
    this.bytes = bytes;
  }

  whole(): Buffer {
    return this.#room.subarray(0, this.bytes);
  }
}
