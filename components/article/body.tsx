import { Fragment } from 'react';
import { Attachment } from '#components/article/attachment';
import { DataTable } from '#components/article/data-table';
import { Figure } from '#components/article/figure';
import { Video } from '#components/article/video';
import type { ShownMedia } from '#db/media/media';
import type { BodyDocument, BodyNode, FigureNode, InlineNode, Mark } from '#domain/article/body';
import { findShown } from '#domain/media/media';

/** By media id. */
export type Files = ReadonlyMap<number, ShownMedia>;

/** Renders only what the schema knows, so that no stored markup reaches a page. */
export function Body({ body, files }: { body: BodyDocument; files: Files }) {
  return <div className="prose">{blocks(body.content, files)}</div>;
}

function blocks(nodes: BodyNode[], files: Files) {
  return nodes.map((node, place) => <Block key={place} node={node} files={files} />);
}

function Block({ node, files }: { node: BodyNode; files: Files }) {
  switch (node.type) {
    case 'paragraph':
      return <p>{inline(node.content)}</p>;
    case 'heading': {
      const Heading = `h${node.attrs.level}` as const;
      return <Heading>{inline(node.content)}</Heading>;
    }
    case 'blockquote':
      return <blockquote>{blocks(node.content, files)}</blockquote>;
    case 'bulletList':
      return <ul>{items(node.content, files)}</ul>;
    case 'orderedList':
      return <ol>{items(node.content, files)}</ol>;
    case 'table':
      return <DataTable rows={node.content}>{(content) => blocks(content, files)}</DataTable>;
    case 'figure':
      return <BodyFigure node={node} files={files} />;
    case 'gallery':
      return (
        <div className="grid grid-cols-2 gap-3">
          {node.content.map((figure, place) => (
            <BodyFigure key={place} node={figure} files={files} isHalf />
          ))}
        </div>
      );
    case 'video':
      return <Video file={findShown(files, node.attrs.mediaId, 'video')}>{inline(node.content)}</Video>;
    case 'attachment':
      return <Attachment file={findShown(files, node.attrs.mediaId, 'document')} title={node.attrs.title} />;
  }
}

function BodyFigure({ node, files, isHalf }: { node: FigureNode; files: Files; isHalf?: boolean }) {
  const { mediaId, alt } = node.attrs;
  const picture = findShown(files, mediaId, 'image');
  return (
    <Figure source={picture} alt={alt ?? ''} credit={picture?.credit} isHalf={isHalf}>
      {inline(node.content)}
    </Figure>
  );
}

function items(nodes: { content: BodyNode[] }[], files: Files) {
  return nodes.map((item, place) => <li key={place}>{blocks(item.content, files)}</li>);
}

function inline(nodes: InlineNode[] = []) {
  return nodes.map((node, place) =>
    node.type === 'hardBreak' ? <br key={place} /> : <Fragment key={place}>{marked(node.text, node.marks)}</Fragment>,
  );
}

function marked(text: string, [mark, ...inner]: Mark[] = []): React.ReactNode {
  switch (mark?.type) {
    case undefined:
      return text;
    case 'bold':
      return <strong>{marked(text, inner)}</strong>;
    case 'italic':
      return <em>{marked(text, inner)}</em>;
    case 'link':
      return (
        <a href={mark.attrs.href} data-says-address={saysAddress(text, mark.attrs.href) || undefined}>
          {marked(text, inner)}
        </a>
      );
  }
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
