import { FIELD_NAMES, FIELDS, type FieldName } from '#domain/article/fields';
import type { Manuscript } from '#domain/article/manuscript';

/** A word unique to the field. */
export const markOf = (name: FieldName) => `dau${name.toLowerCase()}`;

/** Each field has its own word; the caller gives the numbers. */
export function markedManuscript(numbers: Record<'categoryId' | 'coverId', number>): Manuscript {
  const marked = FIELD_NAMES.map((name) => [name, name in numbers ? numbers[name as 'coverId'] : valueWith(name)]);
  return Object.fromEntries(marked) as Manuscript;
}

function valueWith(name: FieldName): unknown {
  const mark = markOf(name);
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: mark }] }] };
  for (const value of [mark, `https://${mark}.example/`, [mark], body]) {
    const { success, data } = FIELDS[name].schema.safeParse(value);
    if (success && JSON.stringify(data).includes(mark)) return data;
  }
  throw new Error(`no word fits into ${name}`);
}
