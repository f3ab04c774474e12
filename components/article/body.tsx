import { Fragment } from 'react';
import { Attachment } from '#components/article/attachment';
import { Audio } from '#components/article/audio';
import { Contents } from '#components/article/contents';
import { DataTable } from '#components/article/data-table';
import { Figure } from '#components/article/figure';
import { FootnoteLink, Footnotes } from '#components/article/footnotes';
import { Heading } from '#components/article/heading';
import { Note } from '#components/article/note';
import { NumberedList } from '#components/article/numbered-list';
import { Video } from '#components/article/video';
import { VideoCard } from '#components/article/video-card';
import type { ShownMedia } from '#db/media/media';
import type { BodyDocument, BodyNode, FigureNode, InlineNode, Mark, TextAlign } from '#domain/article/body';
import { footnotesIn } from '#domain/article/footnotes';
import { headingsIn } from '#domain/article/headings';
import { inlineText } from '#domain/article/inline-text';
import { tagOf } from '#domain/article/mark-tags';
import type { VideoHost } from '#domain/article/video-hosts';
import { findShown } from '#domain/media/media';

/** By media id. */
export type Files = ReadonlyMap<number, ShownMedia>;

type Props = {
  body: BodyDocument;
  files: Files;
  /** Whose players may be shown. */
  videoHosts?: readonly VideoHost[] | undefined;
};

/** Renders only what the schema knows, so that no stored markup reaches a page. */
export function Body({ body, files, videoHosts = [] }: Props) {
  const notes = footnotesIn(body);
  const headings = headingsIn(body);
  return (
    <div className="prose">
      <Contents headings={[...headings.values()]} />
      {blocks(body.content, { files, notes, headings, videoHosts, isOuter: true })}
      <Footnotes notes={[...notes.keys()].map(({ content }) => inline(content, notes))} />
    </div>
  );
}

type Numbers = ReturnType<typeof footnotesIn>;

type Context = {
  files: Files;
  notes: Numbers;
  headings: ReturnType<typeof headingsIn>;
  videoHosts: readonly VideoHost[];
  /** In no other block, where what is wide may be so. */
  isOuter?: boolean;
};

/** `label` begins the first of them. */
function blocks(nodes: BodyNode[], context: Context, label?: React.ReactNode) {
  return nodes.map((node, place) => (
    <Block key={place} node={node} context={context} label={place === 0 ? label : undefined} />
  ));
}

function Block({ node, context, label }: { node: BodyNode; context: Context; label: React.ReactNode }) {
  const { isOuter, ...inner } = context;
  const { files, notes, headings, videoHosts } = inner;
  switch (node.type) {
    case 'paragraph':
      return (
        <p style={aligned(node.attrs?.textAlign)}>
          {label}
          {inline(node.content, notes)}
        </p>
      );
    case 'heading':
      return (
        <Heading level={node.attrs.level} words={headings.get(node)} style={aligned(node.attrs.textAlign)}>
          {inline(node.content, notes)}
        </Heading>
      );
    case 'blockquote':
      return <blockquote>{blocks(node.content, inner)}</blockquote>;
    case 'bulletList':
      return (
        <ul>
          {node.content.map((item, place) => (
            <li key={place}>{blocks(item.content, inner)}</li>
          ))}
        </ul>
      );
    case 'orderedList':
      return <NumberedList list={node}>{(item, label) => blocks(item.content, inner, label)}</NumberedList>;
    case 'table':
      return (
        <DataTable rows={node.content} caption={node.attrs?.caption}>
          {(content) => blocks(content, inner)}
        </DataTable>
      );
    case 'note':
      return <Note>{blocks(node.content, inner)}</Note>;
    case 'horizontalRule':
      return <hr />;
    case 'figure':
      return <BodyFigure node={node} context={inner} size={isOuter ? node.attrs.width : undefined} />;
    case 'gallery':
      return (
        <div data-gallery="" className="grid grid-cols-2 gap-3">
          {node.content.map((figure, place) => (
            <BodyFigure
              key={place}
              node={figure}
              context={inner}
              size={isAlone(place, node.content.length) ? 'row' : 'half'}
            />
          ))}
        </div>
      );
    case 'video':
      return (
        <Video file={findShown(files, node.attrs.mediaId, 'video')} caption={inlineText(node.content)}>
          {inline(node.content, notes)}
        </Video>
      );
    case 'audio':
      return <Audio file={findShown(files, node.attrs.mediaId, 'audio')} title={node.attrs.title} />;
    case 'attachment':
      return <Attachment file={findShown(files, node.attrs.mediaId, 'document')} title={node.attrs.title} />;
    case 'videoCard':
      return <VideoCard {...node.attrs} allowed={videoHosts} />;
  }
}

/** In the last row of two columns. */
function isAlone(place: number, count: number): boolean {
  return place === count - 1 && count % 2 === 1;
}

/** In the element itself, which is what is copied. */
function aligned(textAlign: TextAlign | undefined): React.CSSProperties | undefined {
  return textAlign && { textAlign };
}

type BodyFigureProps = { node: FigureNode; context: Context; size: 'half' | 'row' | FigureNode['attrs']['width'] };

function BodyFigure({ node, context: { files, notes }, size }: BodyFigureProps) {
  const { mediaId, alt } = node.attrs;
  const picture = findShown(files, mediaId, 'image');
  return (
    <Figure source={picture} alt={alt ?? ''} credit={picture?.credit} size={size}>
      {inline(node.content, notes)}
    </Figure>
  );
}

function inline(nodes: InlineNode[] = [], notes: Numbers) {
  return nodes.map((node, place) => {
    if (node.type === 'hardBreak') return <br key={place} />;
    if (node.type === 'footnote') return <FootnoteLink key={place} number={notes.get(node) ?? 0} />;
    return <Fragment key={place}>{marked(node.text, node.marks)}</Fragment>;
  });
}

function marked(text: string, [mark, ...inner]: Mark[] = []): React.ReactNode {
  if (!mark) return text;
  const content = marked(text, inner);
  if (mark.type === 'link') {
    return (
      <a href={mark.attrs.href} data-says-address={saysAddress(text, mark.attrs.href) || undefined}>
        {content}
      </a>
    );
  }
  const Tag = tagOf(mark.type) ?? Fragment;
  return <Tag>{content}</Tag>;
}

/** Whether a link's text is its address, so that print need not add it. */
function saysAddress(text: string, href: string): boolean {
  const plain = (address: string) =>
    address
      .trim()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
  return plain(text) === plain(href);
}
