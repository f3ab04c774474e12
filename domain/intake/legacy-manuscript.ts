import type { BodyDocument, BodyNode, InlineNode } from '#domain/article/body';
import { fieldsWhere } from '#domain/article/fields';
import type { Manuscript } from '#domain/article/manuscript';
import { type LegacyEncoding, UNICODE_ONLY } from '#domain/base/legacy-codes';
import { convertLegacyText } from '#domain/base/legacy-letters';

/** Includes alternative texts and file titles; keeps blocks already in Unicode. */
export function convertLegacyBody(body: BodyDocument, encoding: LegacyEncoding): BodyDocument {
  return { type: 'doc', content: body.content.map((node) => convertNode(node, encoding)) };
}

/** Converts the fields with `isConverted`; keeps texts already in Unicode. */
export function convertLegacyManuscript(manuscript: Manuscript, encoding: LegacyEncoding): Manuscript {
  const converted = fieldsWhere('isConverted', true).map((name) => [name, convertValue(manuscript[name], encoding)]);
  return { ...manuscript, ...Object.fromEntries(converted) };
}

function convertValue(value: string | string[] | BodyDocument | null, encoding: LegacyEncoding) {
  if (Array.isArray(value)) return [...new Set(value.map((text) => convertUnlessUnicode(text, encoding)))];
  if (typeof value === 'object') return value && convertLegacyBody(value, encoding);
  return value && convertUnlessUnicode(value, encoding);
}

function convertUnlessUnicode(text: string, encoding: LegacyEncoding): string {
  return UNICODE_ONLY.test(text.normalize('NFC')) ? text : convertLegacyText(text, encoding);
}

function convertNode<Any extends BodyNode>(node: Any, encoding: LegacyEncoding): Any {
  const converted = structuredClone(node);
  convertWithin(converted, encoding);
  return converted;
}

type Part = { type: string; attrs?: object; content?: Part[] };

function convertWithin(part: Part, encoding: LegacyEncoding) {
  const { attrs = {} } = part;
  for (const name of ['alt', 'title'] as const) {
    const value = (attrs as Record<string, unknown>)[name];
    if (typeof value === 'string') Object.assign(attrs, { [name]: convertUnlessUnicode(value, encoding) });
  }
  const content = part.content ?? [];
  const texts = content.filter((child): child is InlineNode & { type: 'text' } => child.type === 'text');
  // Judge a block's words together: marks split one text into several.
  const isUnicode = UNICODE_ONLY.test(
    texts
      .map(({ text }) => text)
      .join('')
      .normalize('NFC'),
  );
  if (!isUnicode) for (const text of texts) text.text = convertLegacyText(text.text, encoding);
  for (const child of content) convertWithin(child, encoding);
}
