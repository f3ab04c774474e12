import { DAY, type DemoFigure, type DemoNode, TO_ARTICLE } from '#demo/article';
import type { Files } from '#demo/files';
import type { BodyDocument, BodyNode, FigureNode } from '#domain/article/body';
import { parseBody } from '#domain/article/parsed-body';
import type { Day } from '#domain/base/calendar';

/** Of the articles loaded so far, by title. */
export type Addresses = Map<string, string>;

type Known = { files: Files; addresses: Addresses; day: Day };

/** Throws where a text names a picture, file or article that is not there. */
export function bodyOf(nodes: DemoNode[], { files, addresses, day }: Known): BodyDocument {
  const content = nodes.map((node) => withFiles(node, files));
  const filled = JSON.stringify({ type: 'doc', content }, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    return value.startsWith(TO_ARTICLE) ? addressOf(value, addresses) : value.replace(DAY, inWords(day));
  });
  return parseBody(JSON.parse(filled));
}

function addressOf(link: string, addresses: Addresses): string {
  const address = addresses.get(link.slice(TO_ARTICLE.length));
  if (!address) throw new Error(`no earlier article: ${link}`);
  return address;
}

function inWords(day: Day): string {
  const [year, month, date] = day.split('-');
  return `ngày ${date} tháng ${month} năm ${year}`;
}

function withFiles(node: DemoNode, files: Files): BodyNode {
  switch (node.type) {
    case 'demoFigure':
      return figureOf(node.figure, files);
    case 'demoGallery':
      return { type: 'gallery', content: node.figures.map((figure) => figureOf(figure, files)) };
    case 'demoFile': {
      const { block, title } = node;
      const mediaId = idOf(node.file, files);
      if (block === 'video') return { type: block, attrs: { mediaId }, content: [{ type: 'text', text: title }] };
      return { type: block, attrs: { mediaId, title } };
    }
    default:
      return node;
  }
}

function figureOf({ scene, alt, caption }: DemoFigure, files: Files): FigureNode {
  return {
    type: 'figure',
    attrs: { mediaId: idOf(scene, files), alt },
    content: [{ type: 'text', text: caption }],
  };
}

function idOf(name: string, files: Files): number {
  const id = files.get(name);
  if (!id) throw new Error(`no such file: ${name}`);
  return id;
}
