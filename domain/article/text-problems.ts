import type { BodyDocument, BodyNode, FigureNode, InlineNode } from '#domain/article/body';
import { bodyWords } from '#domain/article/body-text';
import { inlineText } from '#domain/article/inline-text';
import { advice, type JudgedFiles, type Problem, rule } from '#domain/article/problem';
import { looksEmpty } from '#domain/base/one-line';

const PARAGRAPH_LONG = 1200;
const FILES = new Set(['figure', 'gallery', 'video', 'audio', 'attachment', 'videoCard']);

/** Link texts that do not say where they lead (WCAG 2.4.4). */
const IDLE_LINKS = new Set(['tại đây', 'ở đây', 'đây', 'xem thêm', 'xem tại đây', 'bấm vào đây', 'link', 'here']);

/** Each says where it stands. */
export function problemsInText(body: BodyDocument, files: JudgedFiles): Problem[] {
  const problems: Problem[] = [];
  const blocks = blocksIn(body.content);
  if (looksEmpty(bodyWords(body)) && !blocks.some(({ type }) => FILES.has(type))) problems.push(rule('body_empty'));
  let heading = 1;
  let picture = 0;
  for (const [block, node] of blocks.entries()) {
    if (node.type === 'figure') picture += 1;
    problems.push(...inBlock(node, { files, picture }).map((problem) => ({ ...problem, block })));
    if (node.type !== 'heading') continue;
    if (node.attrs.level > heading + 1) problems.push({ ...advice('heading_order', inlineText(node.content)), block });
    heading = node.attrs.level;
  }
  return problems;
}

type Around = { files: JudgedFiles; picture: number };

function inBlock(node: BodyNode, { files, picture }: Around): Problem[] {
  switch (node.type) {
    case 'figure':
      return [...inPicture(node, { files, picture }), ...linkProblems(node.content)];
    case 'video':
      return [...inSpoken(node, inlineText(node.content), files), ...linkProblems(node.content)];
    case 'audio':
      return inSpoken(node, node.attrs.title, files);
    case 'attachment': {
      const { mediaId, title } = node.attrs;
      const file = files.get(mediaId);
      return file?.kind === 'document' ? [] : [rule('file_missing', title || file?.name)];
    }
    case 'videoCard':
      return node.attrs.title.trim() ? [] : [advice('video_unnamed', node.attrs.address)];
    case 'paragraph': {
      const text = inlineText(node.content);
      const long = text.length > PARAGRAPH_LONG ? [advice('paragraph_long', text)] : [];
      return [...linkProblems(node.content), ...long];
    }
    case 'heading':
      return linkProblems(node.content);
    default:
      return [];
  }
}

/** Named by its caption, its description or its file, in this order. */
function inPicture({ attrs: { mediaId, alt }, content }: FigureNode, { files, picture }: Around): Problem[] {
  const file = mediaId === null ? undefined : files.get(mediaId);
  const caption = inlineText(content).trim();
  const name = caption || alt || file?.name;
  const problems: Problem[] = [];
  if (file?.kind !== 'image') problems.push(rule('picture_missing', name));
  else if (alt === null) problems.push(rule('alt_undecided', name));
  if (!caption) problems.push(advice('caption_missing', name));
  return name ? problems : problems.map((problem) => ({ ...problem, picture }));
}

/** For those who cannot hear (WCAG 1.2.1 and 1.2.2). */
function inSpoken(
  { type, attrs }: BodyNode & { type: 'audio' | 'video' },
  words: string,
  files: JudgedFiles,
): Problem[] {
  const file = files.get(attrs.mediaId);
  const name = words || file?.name;
  if (file?.kind !== type) return [rule('file_missing', name)];
  return file.lacksWords ? [{ ...rule(`${type}_words_missing`, name), mediaId: attrs.mediaId }] : [];
}

function linkProblems(content: InlineNode[] = []): Problem[] {
  let link = -1;
  return inlineIn(content).flatMap((node): Problem[] => {
    if (node.type === 'footnote') return looksEmpty(inlineText(node.content)) ? [rule('footnote_empty')] : [];
    if (node.type !== 'text' || !node.marks?.some((mark) => mark.type === 'link')) return [];
    link += 1;
    const words = node.text.trim();
    if (!words) return [{ ...rule('link_empty'), link }];
    const saysNothing = IDLE_LINKS.has(words.toLowerCase()) || /^https?:\/\//i.test(words);
    return saysNothing ? [{ ...advice('link_words', words), link }] : [];
  });
}

/** With what stands in footnotes. */
function inlineIn(content: InlineNode[] = []): InlineNode[] {
  return content.flatMap((node): InlineNode[] => (node.type === 'footnote' ? [node, ...(node.content ?? [])] : [node]));
}

/** Every block, one with others in it before these; items, rows and cells are none. */
function blocksIn(nodes: BodyNode[]): BodyNode[] {
  return nodes.flatMap((node) => [node, ...blocksIn(childrenOf(node))]);
}

function childrenOf(node: BodyNode): BodyNode[] {
  switch (node.type) {
    case 'blockquote':
    case 'gallery':
    case 'note':
      return node.content;
    case 'bulletList':
    case 'orderedList':
      return node.content.flatMap((item) => item.content);
    case 'table':
      return node.content.flatMap((row) => (row.content ?? []).flatMap((cell) => cell.content));
    default:
      return [];
  }
}
