import type { PickedMedia } from '#domain/media/media';

export function nodeOf(file: PickedMedia) {
  if (file.kind === 'video') return { type: 'video', attrs: { mediaId: file.id } };
  if (file.kind === 'document') return { type: 'attachment', attrs: { mediaId: file.id, title: '' } };
  const content = file.caption ? [{ type: 'text', text: file.caption }] : [];
  return { type: 'figure', attrs: { mediaId: file.id, alt: file.alt || null }, content };
}
