import type { BodyDocument, BodyNode } from '#domain/article/body';

/** Documents that the text attaches, in its order, each once. */
export function attachmentsIn(body: BodyDocument): { id: number; title: string }[] {
  const found = new Map<number, string>();
  const visit = (node: BodyNode) => {
    if (node.type === 'attachment' && !found.has(node.attrs.mediaId)) found.set(node.attrs.mediaId, node.attrs.title);
    if ('content' in node) for (const child of node.content ?? []) visit(child as BodyNode);
  };
  for (const node of body.content) visit(node);
  return [...found].map(([id, title]) => ({ id, title }));
}
