import type { PickedMedia } from '#domain/media/media';

export function nodeOf(file: PickedMedia) {
  if (file.kind === 'document') return { type: 'attachment', attrs: { mediaId: file.id, title: '' } };
  if (file.kind === 'audio') return { type: 'audio', attrs: { mediaId: file.id, title: file.caption } };
  const content = file.caption ? [{ type: 'text', text: file.caption }] : [];
  if (file.kind === 'video') return { type: 'video', attrs: { mediaId: file.id }, content };
  return { type: 'figure', attrs: { mediaId: file.id, alt: file.alt || null }, content };
}
