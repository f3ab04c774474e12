import fc from 'fast-check';
import type { BodyDocument, BodyNode, FootnoteNode, InlineNode, ListItem, Mark, TextNode } from '#domain/article/body';
import { ALIGNMENTS } from '#domain/article/body-schema';
import { LIST_KINDS } from '#domain/article/counter-styles';

const words = fc.constantFrom('Điều', 'khoản 2', 'đất ở', '<b>', '“nước”', 'A & B', 'xã', 'x²');

const SIMPLE = ['bold', 'italic', 'strike', 'underline', 'superscript'] as const;
const simple = fc.subarray([...SIMPLE]).map((types) => types.map((type): Mark => ({ type })));
/** In their order; a link has no line of its own. */
const marks = fc.oneof(
  simple,
  fc
    .constantFrom('/luat', 'https://tin.example/a?b=1&c', 'mailto:a@tin.example')
    .map((href): Mark[] => [{ type: 'italic' }, { type: 'link', attrs: { href } }, { type: 'subscript' }]),
);
/** What makes no heading look other than a heading. */
const headingMarks = fc
  .subarray(['strike', 'superscript'] as const)
  .map((types) => types.map((type): Mark => ({ type })));

type Part = { before: 'blank' | 'break' | 'note'; text: string; marks: Mark[]; note: TextNode[] };

const textsOf = (ofMarks: fc.Arbitrary<Mark[]>) =>
  fc
    .array(fc.record({ text: words, marks: ofMarks }), { minLength: 1, maxLength: 3 })
    .map((parts) =>
      parts.reduce<TextNode[]>((texts, part) => withText(texts, part.text, part.marks) as TextNode[], []),
    );

const lineOf = (ofMarks: fc.Arbitrary<Mark[]>) =>
  fc
    .array(
      fc.record<Part>({
        before: fc.constantFrom('blank', 'blank', 'break', 'note'),
        ...{ text: words, marks: ofMarks, note: textsOf(marks) },
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.reduce<InlineNode[]>(withPart, []));

function withPart(line: InlineNode[], { before, text, marks: own, note }: Part): InlineNode[] {
  if (line.length === 0 || before === 'blank') return withText(line, text, own);
  if (before === 'break') return [...line, { type: 'hardBreak' }, textOf(text, own)];
  return [...line, { type: 'footnote', content: note } satisfies FootnoteNode, textOf(` ${text}`, own)];
}

/** Words behind a blank; neighbours that look alike are one. */
function withText(line: InlineNode[], text: string, own: Mark[]): InlineNode[] {
  const last = line.at(-1);
  const said = textOf(line.length === 0 ? text : ` ${text}`, own);
  if (last?.type !== 'text' || JSON.stringify(last.marks) !== JSON.stringify(said.marks)) return [...line, said];
  return [...line.slice(0, -1), { ...last, text: last.text + said.text }];
}

function textOf(text: string, own: Mark[]): TextNode {
  return { type: 'text', text, ...(own.length > 0 ? { marks: own } : {}) };
}

const textAlign = fc.option(fc.constantFrom(...ALIGNMENTS), { nil: undefined });

const paragraph = fc.record({ textAlign, content: lineOf(marks) }).map(
  ({ textAlign: to, content }): BodyNode => ({
    type: 'paragraph',
    ...(to ? { attrs: { textAlign: to } } : {}),
    content,
  }),
);

const heading = fc
  .record({ textAlign, level: fc.constantFrom(2 as const, 3 as const, 4 as const), content: lineOf(headingMarks) })
  .map(
    ({ textAlign: to, level, content }): BodyNode => ({
      type: 'heading',
      attrs: { level, ...(to ? { textAlign: to } : {}) },
      content,
    }),
  );

/** Neither two lists nor two lines follow each other, which a paste makes one. */
const apart = (blocks: fc.Arbitrary<BodyNode>) =>
  fc.array(fc.tuple(blocks, paragraph), { minLength: 1, maxLength: 3 }).map((pairs) => pairs.flat());

type Numbering = { leap: number; marker: string | undefined };

const numbered = (items: fc.Arbitrary<BodyNode[]>) =>
  fc
    .record({
      kind: fc.option(fc.constantFrom(...LIST_KINDS), { nil: undefined }),
      delimiter: fc.option(fc.constant(')' as const), { nil: undefined }),
      start: fc.option(fc.integer({ min: 2, max: 40 }), { nil: undefined }),
      isReversed: fc.boolean(),
      items: fc.array(
        fc.tuple(
          items,
          fc.record<Numbering>({
            leap: fc.constantFrom(0, 0, 0, 3),
            marker: fc.constantFrom(undefined, undefined, 'Điều 1a.', '(a)', '1.1.'),
          }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ kind, delimiter, start, isReversed, items: given }): BodyNode => {
      const reversed = isReversed && start !== undefined && start > 5 ? (true as const) : undefined;
      const attrs = definedOf({ start, kind, delimiter, reversed });
      let next = start ?? 1;
      const content = given.map(([blocks, { leap, marker }], place): ListItem => {
        const value = leap > 0 && place > 0 && !marker && !reversed ? next + leap : undefined;
        next = (value ?? next) + (reversed ? -1 : 1);
        const own = definedOf({ value, marker: place > 0 ? marker : undefined });
        return { type: 'listItem', ...(own ? { attrs: own } : {}), content: blocks };
      });
      return { type: 'orderedList', ...(attrs ? { attrs } : {}), content };
    });

function definedOf<Of extends object>(attrs: Of): Of | undefined {
  const said = Object.entries(attrs).filter(([, value]) => value !== undefined);
  return said.length > 0 ? (Object.fromEntries(said) as Of) : undefined;
}

const { block } = fc.letrec<{ block: BodyNode; list: BodyNode; inItem: BodyNode; inCell: BodyNode }>((tie) => {
  const item = fc.tuple(paragraph, apart(tie('inItem'))).map(([first, rest]) => [first, ...rest]);
  const items = fc.oneof(
    { depthSize: 'small' },
    paragraph.map((line) => [line]),
    item,
  );
  const bulletList = fc.array(items, { minLength: 1, maxLength: 3 }).map(
    (contents): BodyNode => ({
      type: 'bulletList',
      content: contents.map((content) => ({ type: 'listItem', content })),
    }),
  );
  const list = fc.oneof(bulletList, numbered(items));
  const blockquote = apart(tie('inCell')).map((content): BodyNode => ({ type: 'blockquote', content }));
  const note = apart(fc.oneof(paragraph, tie('list'))).map((content): BodyNode => ({ type: 'note', content }));
  const rule = fc.constant<BodyNode>({ type: 'horizontalRule' });
  const cell = fc.tuple(fc.constantFrom('tableCell' as const, 'tableHeader' as const), apart(tie('inCell')));
  const table = fc
    .record({
      caption: fc.option(words, { nil: undefined }),
      rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      isSingle: fc.boolean(),
    })
    .map(({ caption, rows, isSingle }): BodyNode => {
      const content = rows.map((row) => ({
        type: 'tableRow' as const,
        content: row.map(([type, inside]) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: inside })),
      }));
      const first = { type: 'tableRow' as const, content: content[0]?.content.slice(0, 1) ?? [] };
      return { type: 'table', ...(caption ? { attrs: { caption } } : {}), content: isSingle ? [first] : content };
    });
  const quotedLines = apart(paragraph).map((content): BodyNode => ({ type: 'blockquote', content }));
  const inItem = fc.oneof({ depthSize: 'small', withCrossShrink: true }, paragraph, rule, list, quotedLines, note);
  const inCell = fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('inItem'), heading, blockquote);
  return { list, inItem, inCell, block: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('inCell'), table) };
});

/**
 * With words in every block, and as a paste writes them: no heading in a list, no mark that makes a heading look like one.
 * Without files.
 */
export const anyBody = apart(block).map((content): BodyDocument => ({ type: 'doc', content }));
