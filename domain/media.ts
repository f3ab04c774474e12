export const MEDIA_KINDS = ['image', 'video', 'document'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** Content types of files that are kept as they came, with the ending of their address. */
export const FILE_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** The storage key of a file kept as it came. */
export function fileKey(sha256: string, contentType: FileType): string {
  return `${sha256}/file.${FILE_TYPES[contentType]}`;
}
