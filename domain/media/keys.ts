import { type FileType, fileKey, type MediaKind } from '#domain/media/media';
import { animationKey, FORMATS, originalKey, renditionKey, renditionWidths } from '#domain/media/renditions';

export type StoredMedia = {
  sha256: string;
  kind: MediaKind;
  contentType: string;
  width: number;
  widths: number[] | null;
  hasOriginal: boolean;
  isAnimated: boolean;
};

/** Leaves out what is drawn or cut on demand. */
export function mediaKeys(file: StoredMedia): string[] {
  const { sha256, kind, contentType } = file;
  return kind === 'image' ? pictureKeys(file) : [fileKey(sha256, contentType as FileType)];
}

function pictureKeys({ sha256, hasOriginal, isAnimated, ...picture }: StoredMedia): string[] {
  return [
    ...renditionWidths(picture).flatMap((width) => FORMATS.map((format) => renditionKey(sha256, width, format))),
    ...(isAnimated ? [animationKey(sha256)] : []),
    ...(hasOriginal ? [originalKey(sha256)] : []),
  ];
}
