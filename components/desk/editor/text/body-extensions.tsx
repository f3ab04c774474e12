import { mergeAttributes, Node } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { ReactNodeViewRenderer } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { TextAlign } from '#components/desk/editor/text/align-extension';
import { Note } from '#components/desk/editor/text/block-extensions';
import { changed, LINK } from '#components/desk/editor/text/changed-kits';
import { CurrentSelection } from '#components/desk/editor/text/current-selection';
import { FigureKeys } from '#components/desk/editor/text/figure-keys';
import { FigureNode } from '#components/desk/editor/text/figure-node';
import { AttachmentNode, AudioNode, GalleryNode, VideoNode } from '#components/desk/editor/text/file-nodes';
import { Find } from '#components/desk/editor/text/find-extension';
import { Footnote } from '#components/desk/editor/text/footnote-extension';
import { LineEnd } from '#components/desk/editor/text/line-end';
import { Subscript, Superscript } from '#components/desk/editor/text/mark-extensions';
import { MoveBlocks } from '#components/desk/editor/text/move-blocks';
import { NotesApart } from '#components/desk/editor/text/notes-apart';
import { OfferRoom } from '#components/desk/editor/text/offer-room';
import { ShownWords } from '#components/desk/editor/text/shown-words';
import { UploadPlaces } from '#components/desk/editor/text/upload-places';
import { VideoCardNode } from '#components/desk/editor/text/video-card-node';
import { awaitedHere, awaitedName } from '#components/desk/editor/text/waiting-figures';
import { readWidth } from '#domain/article/html-attributes';
import { videoAddress } from '#domain/article/video-address';

const mediaId = {
  default: null,
  parseHTML: (element: HTMLElement) => Number(element.dataset['mediaId']) || null,
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes['mediaId'] === null ? {} : { 'data-media-id': attributes['mediaId'] },
};

/** The number under which its picture is on its way; not stored, and copied for this page alone. */
const waiting = {
  default: null,
  parseHTML: (element: HTMLElement) => Number(element.dataset['waiting']) || awaitedHere(element),
  renderHTML: (attributes: Record<string, unknown>) => {
    const { waiting: number } = attributes;
    return typeof number === 'number' ? { 'data-awaited': awaitedName(number) } : {};
  },
};

const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    mediaId,
    alt: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-alt'),
      renderHTML: ({ alt }) => (alt === null ? {} : { 'data-alt': alt }),
    },
    width: {
      default: null,
      parseHTML: (element) => readWidth(element.getAttribute('data-width')),
      renderHTML: ({ width }) => (width === null ? {} : { 'data-width': width }),
    },
    waiting,
  }),
  parseHTML: () => ['media-id', 'waiting', 'awaited'].map((name) => ({ tag: `figure[data-${name}]` })),
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes), 0],
  addNodeView: () => ReactNodeViewRenderer(FigureNode),
});

const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: () => ['div', { 'data-gallery': '' }, 0],
  addNodeView: () => ReactNodeViewRenderer(GalleryNode),
});

const Video = Node.create({
  name: 'video',
  group: 'block',
  content: 'inline*',
  isolating: true,
  draggable: true,
  addAttributes: () => ({ mediaId }),
  parseHTML: () => [{ tag: 'figure[data-video]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes({ 'data-video': '' }, HTMLAttributes), 0],
  addNodeView: () => ReactNodeViewRenderer(VideoNode),
});

const title = {
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute('data-title') ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ 'data-title': attributes['title'] }),
};

const Audio = Node.create({
  name: 'audio',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ mediaId, title }),
  parseHTML: () => [{ tag: 'p[data-audio]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes({ 'data-audio': '' }, HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(AudioNode),
});

const Attachment = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ mediaId, title }),
  parseHTML: () => [{ tag: 'p[data-attachment]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes({ 'data-attachment': '' }, HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(AttachmentNode),
});

const VideoCard = Node.create({
  name: 'videoCard',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    address: {
      parseHTML: (element) => element.getAttribute('data-video-card'),
      renderHTML: ({ address }) => ({ 'data-video-card': address }),
    },
    title,
  }),
  parseHTML: () => [{ tag: 'figure[data-video-card]', getAttrs: isVideo }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(VideoCardNode),
});

function isVideo(element: HTMLElement) {
  const address = element.getAttribute('data-video-card') ?? '';
  return videoAddress(address) === address && null;
}

/** Must match the schema in domain/article/body-schema: the same nodes, marks and attributes. */
export const bodyExtensions = [
  StarterKit.extend({ addExtensions: changed }).configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: LINK,
  }),
  Superscript,
  Subscript,
  TextAlign,
  TableKit.extend({ addExtensions: changed }).configure({ table: { resizable: false } }),
  Figure,
  Gallery,
  Video,
  Audio,
  Attachment,
  VideoCard,
  Note,
  Footnote,
  CurrentSelection,
  FigureKeys,
  LineEnd,
  MoveBlocks,
  Find,
  NotesApart,
  OfferRoom,
  ShownWords,
  UploadPlaces,
];
