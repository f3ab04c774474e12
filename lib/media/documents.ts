import { rm } from 'node:fs/promises';
import { ok, type Result, refuse } from '#domain/base/result';
import type {
  DocumentAnswer,
  DocumentLoss,
  DocumentProgress,
  DocumentRefusal,
  ReadDocument,
} from '#domain/intake/document-report';
import { cleanFileName, type PickedMedia, pickedMedia, UPLOAD_LIMITS } from '#domain/media/media';
import { receiveFile, type Unreceived } from '#lib/media/incoming';
import { refusingUndecodable } from '#lib/media/pictures';
import { storeUpload, type UploadClaim } from '#lib/media/uploads';
import { decodeUpload } from '#server/decoding/lanes';

/** A file that was read, and is kept until its pictures are taken. */
type ReceivedDocument = ReadDocument & { path: string; name: string };

/** Receives a Word file and reads it. The caller takes its pictures, which removes it. */
export async function receiveDocument(
  body: ReadableStream<Uint8Array> | null,
  claim: Pick<UploadClaim, 'name' | 'bytes'>,
): Promise<Result<ReceivedDocument, DocumentRefusal>> {
  if (claim.bytes > UPLOAD_LIMITS.document) return refuse('too_large');
  if (!body) return refuse('empty');
  const mayGrowTo = async (bytes: number) => bytes <= UPLOAD_LIMITS.document;
  const received = await receiveFile(body, { bytes: claim.bytes, mayGrowTo });
  if (!received.ok) return refuse(refusalOf(received.reason));
  const { path, bytes } = received.value;
  const read = bytes < claim.bytes ? refuse('cut_off') : await readAt(path);
  if (read.ok) return ok({ ...read.value, path, name: cleanFileName(claim.name).replace(/\.\w{1,5}$/, '') });
  await removeDocument({ path });
  return read;
}

/** It has no quota and claims no type: only its size is past a limit. */
function refusalOf(reason: Unreceived): DocumentRefusal {
  return reason === 'day_bytes' || reason === 'unknown_type' ? 'too_large' : reason;
}

async function removeDocument({ path }: Pick<ReceivedDocument, 'path'>): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

async function readAt(path: string): Promise<Result<ReadDocument, DocumentRefusal>> {
  const read = await refusingUndecodable(async () => ok(await decodeUpload('document', { path })));
  if (read.ok) return read.value;
  return refuse(read.reason === 'decoder_away' || read.reason === 'too_heavy' ? read.reason : 'damaged');
}

/** Of one document; more are as a rule signs that each stand for a word. */
const MOST_PICTURES = 100;

/** Takes the pictures into the library, as uploads of that user, if any; one that it refuses is told among the losses. */
export async function* takePictures(
  document: ReceivedDocument,
  uploadedBy: number | null,
  mayTake: () => Promise<boolean>,
): AsyncGenerator<DocumentProgress | DocumentAnswer> {
  const of = document.pictures.length;
  const pictures: (number | null)[] = [];
  const media: PickedMedia[] = [];
  try {
    for (let place = 0; place < of; place++) {
      yield { done: place, of };
      const stored = place < MOST_PICTURES && (await mayTake()) ? await take(document, place, uploadedBy) : undefined;
      if (stored) media.push(stored);
      pictures.push(stored?.id ?? null);
    }
    const { html } = document;
    yield { html, pictures, media, losses: withLost(document.losses, pictures.filter((id) => id === null).length) };
  } finally {
    await removeDocument(document);
  }
}

async function take({ path, name, pictures }: ReceivedDocument, place: number, uploadedBy: number | null) {
  const picture = pictures[place] ?? '';
  const read = await refusingUndecodable(async () => ok(await decodeUpload('documentPicture', { path, picture })));
  if (!read.ok || !read.value) return undefined;
  const bytes = Uint8Array.from(read.value);
  const ending = /\.\w{1,5}$/.exec(picture)?.[0] ?? '';
  const claim = { name: `${name} ${place + 1}${ending}`, contentType: '', bytes: bytes.length };
  const stored = await storeUpload(new Blob([bytes]).stream(), claim, uploadedBy, 'image');
  return stored.ok && stored.value.media.kind === 'image' ? pickedMedia(stored.value.media) : undefined;
}

function withLost(losses: DocumentLoss[], count: number): DocumentLoss[] {
  const known = losses.find(({ kind }) => kind === 'pictures');
  const others = losses.filter((loss) => loss !== known);
  const all = count + (known?.count ?? 0);
  return all > 0 ? [{ kind: 'pictures', count: all, near: known?.near ?? '' }, ...others] : others;
}
