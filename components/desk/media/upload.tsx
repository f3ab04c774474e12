import { limitOf, type PickedMedia, type UploadRefusal } from '#domain/media/media';

type UploadResult = { ok: true; media: PickedMedia; isNew: boolean } | { ok: false; message: string; isUnfit: boolean };

/** Refused for the file itself: too large, of no such kind, or with a fault inside. */
const UNFIT = new Set([413, 415, 422]);

/**
 * Sends one file to the library; `onProgress` gets the share sent, 0 to 1. A refusal has the server's message in the
 * user's language; it is empty without an answer (connection lost, aborted): say `media.upload.lost` then. Sending a
 * file again is safe: it is stored once; one that is unfit is refused again.
 */
export function uploadFile(
  file: File,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<UploadResult> {
  return new Promise((resolve) => {
    const lost = () => resolve({ ok: false, message: '', isUnfit: false });
    if (signal?.aborted) return lost();
    const request = new XMLHttpRequest();
    request.open('POST', '/api/uploads');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('x-file-size', String(file.size));
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = lost;
    request.onabort = lost;
    signal?.addEventListener('abort', () => request.abort());
    // For a file that is too large only the size is sent, so that the server refuses it at once.
    request.send(file.size > limitOf(file.type) ? null : file);
  });
}

type Answer = { message: string; reason: UploadRefusal; media: PickedMedia; isNew: boolean };

function readAnswer({ status, responseText }: XMLHttpRequest): UploadResult {
  try {
    const answer = JSON.parse(responseText) as Partial<Answer>;
    if (status < 300 && answer.media) return { ok: true, media: answer.media, isNew: answer.isNew ?? true };
    return { ok: false, message: answer.message ?? '', isUnfit: isUnfit(status, answer.reason) };
  } catch {
    return { ok: false, message: '', isUnfit: isUnfit(status) };
  }
}

/** `status`: of what is answered without a reason, on the way to the server. */
export function isUnfit(status: number, reason?: UploadRefusal): boolean {
  if (reason === 'empty') return true;
  // Too heavy may be what the server has to do beside it.
  return UNFIT.has(status) && reason !== 'too_heavy';
}
