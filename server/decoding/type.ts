import { openAsBlob } from 'node:fs';
import { fileTypeFromBlob } from 'file-type';
import { BEGIN_BYTES, findFirstFrame } from '#server/decoding/mp3-begin';

/** Content type; undefined where unknown. */
export async function typeOf(path: string): Promise<string | undefined> {
  const file = await openAsBlob(path);
  // No tracer sees what `fileTypeFromFile` imports.
  const type = (await fileTypeFromBlob(file))?.mime;
  // Behind its tags there may be room, or the rest of a picture, which hides the sound.
  const mayBeHidden = type === undefined || type.startsWith('image/');
  if (mayBeHidden && (await file.slice(0, 3).text()) === 'ID3') return 'audio/mpeg';
  return type ?? (await soundWithin(file));
}

/** A stream that was recorded begins within a frame. */
async function soundWithin(file: Blob): Promise<string | undefined> {
  const head = Buffer.from(await file.slice(0, BEGIN_BYTES).arrayBuffer());
  return findFirstFrame(head, { isTagged: false }) === undefined ? undefined : 'audio/mpeg';
}
