import type { BodyDocument, BodyNode, FootnoteNode, InlineNode } from '#domain/article/body';
import { bodyWords } from '#domain/article/body-text';
import { inlineText } from '#domain/article/inline-text';
import type { Manuscript } from '#domain/article/manuscript';
import { lengthOf, looksEmpty } from '#domain/base/one-line';
import type { MediaKind } from '#domain/media/media';

const RULE_CODES = [
  'title_missing',
  'title_too_long',
  'sapo_too_long',
  'body_empty',
  'category_missing',
  'cover_file_missing',
  'cover_alt_undecided',
  'picture_missing',
  'alt_undecided',
  'file_missing',
  'audio_words_missing',
  'video_words_missing',
  'link_empty',
  'footnote_empty',
] as const;

const ADVICE_CODES = [
  'title_short',
  'title_long',
  'title_capitals',
  'sapo_missing',
  'sapo_short',
  'sapo_long',
  'cover_missing',
  'caption_missing',
  'heading_order',
  'link_words',
  'paragraph_long',
  'tags_missing',
  'author_missing',
] as const;

type ProblemCode = (typeof RULE_CODES)[number] | (typeof ADVICE_CODES)[number];

/** `detail` is the start of the text concerned; `mediaId` the file where it is mended. */
export type Problem = { level: 'rule' | 'advice'; code: ProblemCode; detail?: string; mediaId?: number };

type Files = ReadonlyMap<number, { kind: MediaKind; lacksWords: boolean }>;

/** In letters. Search engines cut titles at about 60 to 70; the portal's lists show 220 of a sapo. */
export const LETTERS = { titleLong: 100, titleLimit: 150, sapoLong: 300, sapoLimit: 500 };
const SHORT = { title: 20, sapo: 60 };
const PARAGRAPH_LONG = 1200;

/** Link texts that do not say where they lead (WCAG 2.4.4). */
const IDLE_LINKS = new Set(['tại đây', 'ở đây', 'đây', 'xem thêm', 'xem tại đây', 'bấm vào đây', 'link', 'here']);

/** Rules come first. */
export function findProblems(manuscript: Manuscript, files: Files): Problem[] {
  const problems = [...titleAndSapo(manuscript), ...particulars(manuscript, files), ...inBody(manuscript.body, files)];
  return problems.toSorted((one, other) => Number(other.level === 'rule') - Number(one.level === 'rule'));
}

/** The first rule that a body breaks; an empty body breaks none. */
export function findBodyFault(body: BodyDocument, files: Files) {
  return inBody(body, files).find(({ level, code }) => level === 'rule' && code !== 'body_empty')?.code;
}

function rule(code: (typeof RULE_CODES)[number], detail?: string): Problem {
  return { level: 'rule', code, ...(detail ? { detail: shortened(detail) } : {}) };
}

function advice(code: (typeof ADVICE_CODES)[number], detail?: string): Problem {
  return { level: 'advice', code, ...(detail ? { detail: shortened(detail) } : {}) };
}

function titleAndSapo({ title, sapo }: Manuscript): Problem[] {
  const problems: Problem[] = [];
  if (looksEmpty(title)) problems.push(rule('title_missing'));
  else if (lengthOf(title) > LETTERS.titleLimit) problems.push(rule('title_too_long'));
  else if (lengthOf(title) > LETTERS.titleLong) problems.push(advice('title_long'));
  else if (lengthOf(title) < SHORT.title) problems.push(advice('title_short'));
  if (title.length > 8 && title === title.toUpperCase() && /\p{Lu}/u.test(title))
    problems.push(advice('title_capitals'));
  if (!sapo || looksEmpty(sapo)) problems.push(advice('sapo_missing'));
  else if (lengthOf(sapo) > LETTERS.sapoLimit) problems.push(rule('sapo_too_long'));
  else if (lengthOf(sapo) > LETTERS.sapoLong) problems.push(advice('sapo_long'));
  else if (lengthOf(sapo) < SHORT.sapo) problems.push(advice('sapo_short'));
  return problems;
}

function particulars(manuscript: Manuscript, files: Files): Problem[] {
  const { coverId, coverAlt, categoryId, tags, byline, sourceName } = manuscript;
  const problems: Problem[] = [];
  if (!categoryId) problems.push(rule('category_missing'));
  if (coverId === null) problems.push(advice('cover_missing'));
  else if (files.get(coverId)?.kind !== 'image') problems.push(rule('cover_file_missing'));
  else if (coverAlt === null) problems.push(rule('cover_alt_undecided'));
  if (tags.length === 0) problems.push(advice('tags_missing'));
  if (!byline && !sourceName) problems.push(advice('author_missing'));
  return problems;
}

function inBody(body: BodyDocument, files: Files): Problem[] {
  const problems: Problem[] = [];
  const hasFiles = body.content.some(({ type }) =>
    ['figure', 'gallery', 'video', 'audio', 'attachment', 'videoCard'].includes(type),
  );
  if (looksEmpty(bodyWords(body)) && !hasFiles) problems.push(rule('body_empty'));
  let heading = 1;
  for (const node of everyNode(body.content)) {
    problems.push(...inNode(node, files));
    if (node.type !== 'heading') continue;
    if (node.attrs.level > heading + 1) problems.push(advice('heading_order', inlineText(node.content)));
    heading = node.attrs.level;
  }
  return problems;
}

function inNode(node: BodyNode, files: Files): Problem[] {
  switch (node.type) {
    case 'figure': {
      const caption = inlineText(node.content);
      const { mediaId, alt } = node.attrs;
      const problems = linkProblems(node.content);
      if (mediaId === null || files.get(mediaId)?.kind !== 'image') problems.push(rule('picture_missing', caption));
      else if (alt === null) problems.push(rule('alt_undecided', caption));
      if (!caption.trim()) problems.push(advice('caption_missing'));
      return problems;
    }
    case 'video':
      return [...inSpoken(node, inlineText(node.content), files), ...linkProblems(node.content)];
    case 'audio':
      return inSpoken(node, node.attrs.title, files);
    case 'attachment':
      return files.get(node.attrs.mediaId)?.kind === 'document' ? [] : [rule('file_missing', node.attrs.title)];
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

/** For those who cannot hear (WCAG 1.2.1 and 1.2.2). */
function inSpoken({ type, attrs }: BodyNode & { type: 'audio' | 'video' }, name: string, files: Files): Problem[] {
  const file = files.get(attrs.mediaId);
  if (file?.kind !== type) return [rule('file_missing', name)];
  return file.lacksWords ? [{ ...rule(`${type}_words_missing`, name), mediaId: attrs.mediaId }] : [];
}

function linkProblems(content: InlineNode[] = []): Problem[] {
  return content.flatMap((node) => {
    if (node.type === 'footnote') return inFootnote(node);
    if (node.type !== 'text' || !node.marks?.some((mark) => mark.type === 'link')) return [];
    const words = node.text.trim();
    if (!words) return [rule('link_empty')];
    const saysNothing = IDLE_LINKS.has(words.toLowerCase()) || /^https?:\/\//i.test(words);
    return saysNothing ? [advice('link_words', words)] : [];
  });
}

function inFootnote({ content }: FootnoteNode): Problem[] {
  return looksEmpty(inlineText(content)) ? [rule('footnote_empty')] : linkProblems(content);
}

function everyNode(nodes: BodyNode[]): BodyNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(childrenOf(node))]);
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

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
