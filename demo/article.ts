import type { BodyNode, InlineNode } from '#domain/article/body';

export type DemoFigure = { scene: string; alt: string; caption: string };

/** Dated back from the day of loading: the demo never looks old. */
export type DemoArticle = {
  category: string;
  title: string;
  sapo: string;
  /** Days before the day of loading, at `time` (HH:MM, Asia/Ho_Chi_Minh). */
  daysAgo: number;
  time: string;
  byline: string;
  tags: string[];
  cover: DemoFigure;
  body: DemoNode[];
  source?: { name: string; url?: string };
};

export type DemoNode = BodyNode | { type: 'demoFigure'; figure: DemoFigure };

/** `**bold**` is the only markup. */
export function p(text: string): DemoNode {
  return { type: 'paragraph', content: inline(text) };
}

export function h2(text: string): DemoNode {
  return { type: 'heading', attrs: { level: 2 }, content: inline(text) };
}

export function quote(text: string): DemoNode {
  return { type: 'blockquote', content: [{ type: 'paragraph', content: inline(text) }] };
}

export function list(...items: string[]): DemoNode {
  return {
    type: 'bulletList',
    content: items.map((item) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: inline(item) }],
    })),
  };
}

export function figure(scene: string, alt: string, caption: string): DemoNode {
  return { type: 'demoFigure', figure: { scene, alt, caption } };
}

function inline(text: string): InlineNode[] {
  return text
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('**')
        ? { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] }
        : { type: 'text', text: part },
    );
}
