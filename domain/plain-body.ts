import { type BodyDocument, type BodyNode, EMPTY_BODY, type InlineNode, type Paragraph, parseBody } from '#domain/body';

/**
 * A body from plain text: blocks apart by blank lines, `## ` before a heading, `- ` before each item of a list; a single
 * new line within a paragraph stays one.
 */
export function fromPlain(text: string): BodyDocument {
  const blocks = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((row) => row.trim())
    .join('\n')
    .split(/\n{2,}/)
    .flatMap((block) => nodesOf(block.split('\n').filter(Boolean)));
  return blocks.length > 0 ? { type: 'doc', content: blocks } : EMPTY_BODY;
}

/** The plain text from which `fromPlain` makes this very body; undefined for one with more than that can say. */
export function toPlain(body: BodyDocument): string | undefined {
  const text = body.content.map(plainOf).join('\n\n');
  return isSameBody(fromPlain(text), body) ? text : undefined;
}

function nodesOf(rows: string[]): BodyNode[] {
  const nodes: BodyNode[] = [];
  for (const row of rows) {
    const last = nodes.at(-1);
    if (row.startsWith('## ')) {
      nodes.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: row.slice(3).trim() }] });
    } else if (row.startsWith('- ')) {
      const item = { type: 'listItem' as const, content: [paragraph(row.slice(2).trim())] };
      if (last?.type === 'bulletList') last.content.push(item);
      else nodes.push({ type: 'bulletList', content: [item] });
    } else if (last?.type === 'paragraph') {
      last.content = [...(last.content ?? []), { type: 'hardBreak' }, { type: 'text', text: row }];
    } else {
      nodes.push(paragraph(row));
    }
  }
  return nodes;
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function plainOf(node: BodyNode): string {
  if (node.type === 'paragraph') return inlinePlain(node.content);
  if (node.type === 'heading') return `## ${inlinePlain(node.content)}`;
  if (node.type !== 'bulletList') return '';
  return node.content.map(({ content }) => `- ${content.map(plainOf).join(' ')}`).join('\n');
}

function inlinePlain(content: InlineNode[] = []): string {
  return content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

/** Whether two bodies are the same once the schema has put them in its own form. */
function isSameBody(one: BodyDocument, other: BodyDocument): boolean {
  return JSON.stringify(parseBody(one)) === JSON.stringify(parseBody(other));
}
