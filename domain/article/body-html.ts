import type {
  BodyDocument,
  BodyNode,
  FootnoteNode,
  InlineNode,
  Mark,
  OrderedList,
  TableCell,
  TextAlign,
} from '#domain/article/body';
import { isSafeAddress } from '#domain/article/body-schema';
import { NOTE_LABEL, TRANSCRIPT_LABEL } from '#domain/article/body-text';
import { footnotesIn } from '#domain/article/footnotes';
import { htmlType, isNumberedByHtml, itemLabels } from '#domain/article/list-numbers';
import { tagOf } from '#domain/article/mark-tags';
import { videoHostOf } from '#domain/article/video-address';
import { VIDEO_SITES } from '#domain/article/video-hosts';
import { type Markup, xml } from '#domain/base/xml';
import { filePath, findShown } from '#domain/media/media';
import { commonRendition } from '#domain/media/renditions';

export type BodyFile = {
  sha256: string;
  contentType: string;
  name: string;
  width: number;
  height: number;
  widths: number[] | null;
  recipe: number;
  credit: string | null;
  /** In lines; feeds, which hold many articles, leave it to the page. */
  transcript?: string;
};

type Context = { files: ReadonlyMap<number, BodyFile>; address: string; notes: ReadonlyMap<FootnoteNode, number> };

/**
 * A body as plain HTML for feed readers: no classes or scripts. All URLs are absolute, resolved against `address`, the
 * article's URL.
 */
export function bodyHtml(body: BodyDocument, files: ReadonlyMap<number, BodyFile>, address: string): string {
  const context = { files, address, notes: footnotesIn(body) };
  return [...blocks(body.content, context), ...endNotes(context)].join('\n');
}

export function figureHtml(file: BodyFile | undefined, alt: string, caption: Markup, address: string): Markup {
  const credit = file?.credit ? xml` <i>${file.credit}</i>` : undefined;
  return xml`<figure>${file && picture(file, alt, address)}<figcaption>${caption}${credit}</figcaption></figure>`;
}

function picture(file: BodyFile, alt: string, address: string): Markup {
  const { path, width, height } = commonRendition(file);
  return xml`<img src="${new URL(path, address).href}" alt="${alt}" width="${width}" height="${height}">`;
}

/** `label` begins the first of them. */
function blocks(nodes: BodyNode[], context: Context, label?: string): Markup[] {
  return nodes.map((node, place) => block(node, context, place === 0 ? label : undefined));
}

function block(node: BodyNode, context: Context, label?: string): Markup {
  switch (node.type) {
    case 'paragraph':
      return xml`<p${aligned(node.attrs?.textAlign)}>${label && `${label} `}${inline(node.content, context)}</p>`;
    case 'heading':
      return heading(node.attrs, inline(node.content, context));
    case 'blockquote':
      return xml`<blockquote>${blocks(node.content, context)}</blockquote>`;
    case 'bulletList':
      return xml`<ul>${node.content.map((item) => xml`<li>${blocks(item.content, context)}</li>`)}</ul>`;
    case 'orderedList':
      return numberedList(node, context);
    case 'note':
      return xml`<aside><p><strong>${NOTE_LABEL}</strong></p>${blocks(node.content, context)}</aside>`;
    case 'horizontalRule':
      return xml`<hr>`;
    case 'table':
      return table(node, context);
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
    case 'audio':
      return audio(findShown(context.files, node.attrs.mediaId, 'audio'), node.attrs.title, context);
    case 'attachment':
      return attachment(findShown(context.files, node.attrs.mediaId, 'document'), node.attrs.title, context);
    case 'videoCard':
      return videoCard(node.attrs);
  }
}

function heading({ level, textAlign }: { level: 2 | 3 | 4; textAlign?: TextAlign }, content: Markup[]): Markup {
  return xml`<h${level}${aligned(textAlign)}>${content}</h${level}>`;
}

function aligned(textAlign: TextAlign | undefined): Markup | undefined {
  return textAlign && xml` style="text-align:${textAlign}"`;
}

/** As on the page: numbered by HTML where it can, else in words, and then without a second mark where CSS reaches. */
function numberedList(list: OrderedList, context: Context): Markup {
  if (!isNumberedByHtml(list)) {
    const labels = itemLabels(list);
    const items = list.content.map((item, place) => xml`<li>${blocks(item.content, context, labels[place])}</li>`);
    return xml`<ul style="list-style-type:none">${items}</ul>`;
  }
  const { start, kind, reversed } = list.attrs ?? {};
  const type = htmlType(kind);
  const items = list.content.map(({ attrs, content }) => {
    const value = attrs?.value === undefined ? undefined : xml` value="${attrs.value}"`;
    return xml`<li${value}>${blocks(content, context)}</li>`;
  });
  const from = start === undefined ? undefined : xml` start="${start}"`;
  return xml`<ol${type && xml` type="${type}"`}${from}${reversed && xml` reversed=""`}>${items}</ol>`;
}

function table({ attrs, content }: Extract<BodyNode, { type: 'table' }>, context: Context): Markup {
  const caption = attrs?.caption && xml`<caption>${attrs.caption}</caption>`;
  const rows = content.map((row) => xml`<tr>${row.content?.map((cell) => tableCell(cell, context))}</tr>`);
  return xml`<table>${caption}<tbody>${rows}</tbody></table>`;
}

function tableCell({ type, attrs, content }: TableCell, context: Context): Markup {
  const columns = attrs.colspan > 1 ? xml` colspan="${attrs.colspan}"` : undefined;
  const rows = attrs.rowspan > 1 ? xml` rowspan="${attrs.rowspan}"` : undefined;
  const inside = blocks(content, context);
  return type === 'tableHeader' ? xml`<th${columns}${rows}>${inside}</th>` : xml`<td${columns}${rows}>${inside}</td>`;
}

function video(file: BodyFile | undefined, caption: Markup[], context: Context): Markup {
  const player = file && xml`<video controls src="${storedFile(file, context)}"></video>`;
  return xml`<figure>${player}<figcaption>${caption}</figcaption>${transcript(file)}</figure>`;
}

function audio(file: BodyFile | undefined, title: string, context: Context): Markup {
  const player = file && xml`<audio controls preload="none" src="${storedFile(file, context)}"></audio>`;
  return xml`<figure><figcaption>${title || file?.name}</figcaption>${player}${transcript(file)}</figure>`;
}

function transcript(file: BodyFile | undefined): Markup | undefined {
  const lines = (file?.transcript ?? '').split('\n').filter(Boolean);
  if (lines.length === 0) return undefined;
  return xml`<details><summary>${TRANSCRIPT_LABEL}</summary>${lines.map((line) => xml`<p>${line}</p>`)}</details>`;
}

function attachment(file: BodyFile | undefined, title: string, context: Context): Markup {
  if (!file) return xml`<p>${title}</p>`;
  return xml`<p><a href="${storedFile(file, context)}">${title || file.name}</a></p>`;
}

function videoCard({ address, title }: { address: string; title: string }): Markup {
  const host = videoHostOf(address);
  return xml`<p><a href="${address}">${[host && VIDEO_SITES[host].name, title].filter(Boolean).join(': ')}</a></p>`;
}

function storedFile(file: BodyFile, { address }: Context): string {
  return new URL(filePath(file), address).href;
}

function inline(nodes: InlineNode[] = [], context: Context): Markup[] {
  return nodes.map((node) => {
    if (node.type === 'hardBreak') return xml`<br>`;
    if (node.type === 'footnote') return xml`<sup>[${context.notes.get(node)}]</sup>`;
    return marked(node.text, node.marks, context);
  });
}

function endNotes(context: Context): Markup[] {
  const notes = [...context.notes].map(([{ content }, number]) => xml`<p>[${number}] ${inline(content, context)}</p>`);
  return notes.length > 0 ? [xml`<hr>`, ...notes] : [];
}

function marked(text: string, [mark, ...inner]: Mark[] = [], context: Context): Markup {
  if (!mark) return xml`${text}`;
  const content = marked(text, inner, context);
  if (mark.type === 'link') {
    const target = absolute(mark.attrs.href, context.address);
    return target === undefined ? content : xml`<a href="${target}">${content}</a>`;
  }
  const tag = tagOf(mark.type);
  return tag === undefined ? content : xml`<${tag}>${content}</${tag}>`;
}

function absolute(href: string, address: string): string | undefined {
  return isSafeAddress(href) && URL.canParse(href, address) ? new URL(href, address).href : undefined;
}
