import type { Mark } from '#domain/article/body';

type Simple = Exclude<Mark['type'], 'link'>;

const TAGS = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
} as const satisfies Record<Simple, string>;

/** Undefined for a mark of a newer release, whose words stay. */
export function tagOf(type: Simple): (typeof TAGS)[Simple] | undefined {
  return Object.hasOwn(TAGS, type) ? TAGS[type] : undefined;
}
