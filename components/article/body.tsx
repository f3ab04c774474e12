import { Fragment } from 'react';
import { Figure } from '#components/article/figure';
import type { PictureSource } from '#components/article/picture';
import type { BodyDocument, BodyNode, InlineNode, Mark } from '#domain/body';

type Pictures = ReadonlyMap<number, PictureSource & { credit: string | null }>;

/** A body document as HTML; only what the schema knows has a form here, so no stored markup reaches a page. */
export function Body({ body, pictures }: { body: BodyDocument; pictures: Pictures }) {
  return <div className="prose">{blocks(body.content, pictures)}</div>;
}

function blocks(nodes: BodyNode[], pictures: Pictures) {
  return nodes.map((node, place) => <Block key={place} node={node} pictures={pictures} />);
}

function Block({ node, pictures }: { node: BodyNode; pictures: Pictures }) {
  switch (node.type) {
    case 'paragraph':
      return <p>{inline(node.content)}</p>;
    case 'heading': {
      const Heading = `h${node.attrs.level}` as const;
      return <Heading>{inline(node.content)}</Heading>;
    }
    case 'blockquote':
      return <blockquote>{blocks(node.content, pictures)}</blockquote>;
    case 'bulletList':
      return <ul>{items(node.content, pictures)}</ul>;
    case 'orderedList':
      return <ol>{items(node.content, pictures)}</ol>;
    case 'figure': {
      const picture = node.attrs.mediaId === null ? undefined : pictures.get(node.attrs.mediaId);
      return (
        <Figure source={picture} alt={node.attrs.alt} credit={picture?.credit}>
          {inline(node.content)}
        </Figure>
      );
    }
  }
}

function items(nodes: { content: BodyNode[] }[], pictures: Pictures) {
  return nodes.map((item, place) => <li key={place}>{blocks(item.content, pictures)}</li>);
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
      return <a href={mark.attrs.href}>{marked(text, inner)}</a>;
  }
}
