import type { BodyDocument, BodyNode, InlineNode, Mark, TableCell } from '#domain/article/body';
import { isSafeAddress } from '#domain/article/body-schema';
import { type Markup, xml } from '#domain/base/xml';
import { type FileType, fileKey, findShown } from '#domain/media/media';
import { commonRendition } from '#domain/media/renditions';

export type BodyFile = {
  sha256: string;
  contentType: string;
  name: string;
  width: number;
  height: number;
  widths: number[] | null;
  credit: string | null;
};

type Context = { files: ReadonlyMap<number, BodyFile>; address: string };

/**
 * A body as plain HTML for feed readers: no classes or scripts. All URLs are absolute, resolved against `address`, the
 * article's URL.
 */
export function bodyHtml(body: BodyDocument, files: ReadonlyMap<number, BodyFile>, address: string): string {
  return blocks(body.content, { files, address }).join('\n');
}

export function figureHtml(file: BodyFile | undefined, alt: string, caption: Markup, address: string): Markup {
  const credit = file?.credit ? xml` <i>${file.credit}</i>` : undefined;
  return xml`<figure>${file && picture(file, alt, address)}<figcaption>${caption}${credit}</figcaption></figure>`;
}

function picture(file: BodyFile, alt: string, address: string): Markup {
  const { path, width, height } = commonRendition(file);
  return xml`<img src="${new URL(path, address).href}" alt="${alt}" width="${width}" height="${height}">`;
}

function blocks(nodes: BodyNode[], context: Context): Markup[] {
  return nodes.map((node) => block(node, context));
}

function block(node: BodyNode, context: Context): Markup {
  switch (node.type) {
    case 'paragraph':
      return xml`<p>${inline(node.content, context)}</p>`;
    case 'heading':
      return heading(node.attrs.level, inline(node.content, context));
    case 'blockquote':
      return xml`<blockquote>${blocks(node.content, context)}</blockquote>`;
    case 'bulletList':
      return xml`<ul>${items(node.content, context)}</ul>`;
    case 'orderedList':
      return xml`<ol>${items(node.content, context)}</ol>`;
    case 'table':
      return xml`<table><tbody>${node.content.map(
        (row) => xml`<tr>${row.content?.map((cell) => tableCell(cell, context))}</tr>`,
      )}</tbody></table>`;
    case 'figure':
      return figureHtml(
        findShown(context.files, node.attrs.mediaId, 'image'),
        node.attrs.alt ?? '',
        xml`${inline(node.content, context)}`,
        context.address,
      );
    case 'gallery':
      return xml`${blocks(node.content, context)}`;
    case 'video':
      return video(findShown(context.files, node.attrs.mediaId, 'video'), inline(node.content, context), context);
    case 'attachment':
      return attachment(findShown(context.files, node.attrs.mediaId, 'document'), node.attrs.title, context);
  }
}

function heading(level: 2 | 3 | 4, content: Markup[]): Markup {
  if (level === 2) return xml`<h2>${content}</h2>`;
  return level === 3 ? xml`<h3>${content}</h3>` : xml`<h4>${content}</h4>`;
}

function items(nodes: { content: BodyNode[] }[], context: Context): Markup[] {
  return nodes.map((item) => xml`<li>${blocks(item.content, context)}</li>`);
}

function tableCell({ type, attrs, content }: TableCell, context: Context): Markup {
  const columns = attrs.colspan > 1 ? xml` colspan="${attrs.colspan}"` : undefined;
  const rows = attrs.rowspan > 1 ? xml` rowspan="${attrs.rowspan}"` : undefined;
  const inside = blocks(content, context);
  return type === 'tableHeader' ? xml`<th${columns}${rows}>${inside}</th>` : xml`<td${columns}${rows}>${inside}</td>`;
}

function video(file: BodyFile | undefined, caption: Markup[], context: Context): Markup {
  const player = file && xml`<video controls src="${storedFile(file, context)}"></video>`;
  return xml`<figure>${player}<figcaption>${caption}</figcaption></figure>`;
}

function attachment(file: BodyFile | undefined, title: string, context: Context): Markup {
  if (!file) return xml`<p>${title}</p>`;
  return xml`<p><a href="${storedFile(file, context)}">${title || file.name}</a></p>`;
}

function storedFile({ sha256, contentType }: BodyFile, { address }: Context): string {
  return new URL(`/media/${fileKey(sha256, contentType as FileType)}`, address).href;
}

function inline(nodes: InlineNode[] = [], context: Context): Markup[] {
  return nodes.map((node) => (node.type === 'hardBreak' ? xml`<br>` : marked(node.text, node.marks, context)));
}

function marked(text: string, [mark, ...inner]: Mark[] = [], context: Context): Markup {
  switch (mark?.type) {
    case undefined:
      return xml`${text}`;
    case 'bold':
      return xml`<strong>${marked(text, inner, context)}</strong>`;
    case 'italic':
      return xml`<em>${marked(text, inner, context)}</em>`;
    case 'link': {
      const target = absolute(mark.attrs.href, context.address);
      const content = marked(text, inner, context);
      return target === undefined ? content : xml`<a href="${target}">${content}</a>`;
    }
  }
}

function absolute(href: string, address: string): string | undefined {
  return isSafeAddress(href) && URL.canParse(href, address) ? new URL(href, address).href : undefined;
}
