import { type FileType, fileKey, type MediaKind } from '#domain/media/media';
import { FORMATS, renditionKey, renditionWidths } from '#domain/media/renditions';

type StoredMedia = { sha256: string; kind: MediaKind; contentType: string; width: number };

/** Leaves out what is drawn or cut on demand. */
export function mediaKeys({ sha256, kind, contentType, width }: StoredMedia): string[] {
  return kind === 'image' ? renditionKeys(sha256, width) : [fileKey(sha256, contentType as FileType)];
}

function renditionKeys(sha256: string, width: number): string[] {
  return renditionWidths(width).flatMap((target) => FORMATS.map((format) => renditionKey(sha256, target, format)));
}
