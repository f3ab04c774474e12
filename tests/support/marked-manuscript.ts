import { FIELD_NAMES, FIELDS, type FieldName } from '#domain/article/fields';
import type { Manuscript } from '#domain/article/manuscript';

/** A word that stands in that field alone. */
export const markOf = (name: FieldName) => `dau${name.toLowerCase()}`;

/** A manuscript with its own word in every field that takes words, whichever fields there are; numbers are the caller's. */
export function markedManuscript(numbers: Record<'categoryId' | 'coverId', number>): Manuscript {
  const marked = FIELD_NAMES.map((name) => [name, name in numbers ? numbers[name as 'coverId'] : valueWith(name)]);
  return Object.fromEntries(marked) as Manuscript;
}

/** The first form of its word that the field takes. */
function valueWith(name: FieldName): unknown {
  const mark = markOf(name);
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: mark }] }] };
  for (const value of [mark, `https://${mark}.example/`, [mark], body]) {
    const { success, data } = FIELDS[name].schema.safeParse(value);
    if (success && JSON.stringify(data).includes(mark)) return data;
  }
  throw new Error(`no word fits into ${name}`);
}
