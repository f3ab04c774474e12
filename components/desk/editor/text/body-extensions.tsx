import { type Extensions, type MarkConfig, mergeAttributes, Node, type NodeConfig } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { ReactNodeViewRenderer } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { TextAlign } from '#components/desk/editor/text/align-extension';
import { horizontalRule, Note, table, tableCell } from '#components/desk/editor/text/block-extensions';
import { AttachmentNode, FigureNode, GalleryNode, VideoNode } from '#components/desk/editor/text/file-nodes';
import { listItem, orderedList } from '#components/desk/editor/text/list-extensions';
import { asTyped, link, Subscript, Superscript } from '#components/desk/editor/text/mark-extensions';
import { ShownWords } from '#components/desk/editor/text/shown-words';
import { UploadPlaces } from '#components/desk/editor/text/upload-places';
import { isSafeAddress } from '#domain/article/body-schema';

const mediaId = {
  default: null,
  parseHTML: (element: HTMLElement) => Number(element.dataset['mediaId']) || null,
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes['mediaId'] === null ? {} : { 'data-media-id': attributes['mediaId'] },
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
  }),
  parseHTML: () => [{ tag: 'figure[data-media-id]' }],
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

const Attachment = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId,
    title: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-title') ?? '',
      renderHTML: ({ title }) => ({ 'data-title': title }),
    },
  }),
  parseHTML: () => [{ tag: 'p[data-attachment]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes({ 'data-attachment': '' }, HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(AttachmentNode),
});

/** What the kits' nodes and marks are otherwise here. */
const CHANGES: Record<string, Partial<NodeConfig> | Partial<MarkConfig>> = {
  orderedList,
  listItem,
  horizontalRule,
  table,
  tableCell,
  tableHeader: tableCell,
  link,
  bold: asTyped,
  italic: asTyped,
  strike: asTyped,
};

/** Must match the schema in domain/article/body-schema: the same nodes, marks and attributes. */
export const bodyExtensions = [
  StarterKit.extend({ addExtensions: changed }).configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, isAllowedUri: (address) => isSafeAddress(address ?? '') },
  }),
  Superscript,
  Subscript,
  TextAlign,
  TableKit.extend({ addExtensions: changed }).configure({ table: { resizable: false } }),
  Figure,
  Gallery,
  Video,
  Attachment,
  Note,
  ShownWords,
  UploadPlaces,
];

function changed(this: { parent?: (() => Extensions) | null }): Extensions {
  return (this.parent?.() ?? []).map((part) => {
    const change = CHANGES[part.name];
    return change ? (part as Node).extend(change as Partial<NodeConfig>) : part;
  });
}
