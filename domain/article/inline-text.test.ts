import { describe, expect, test } from 'vitest';
import type { InlineNode, Mark } from '#domain/article/body';
import { inlineText } from '#domain/article/inline-text';

const text = (words: string, ...types: Exclude<Mark['type'], 'link'>[]): InlineNode => ({
  type: 'text',
  text: words,
  marks: types.map((type) => ({ type })),
});

test.each([
  ['120 m²', [text('120 m'), text('2', 'superscript')]],
  ['10⁻³', [text('10'), text('-3', 'superscript')]],
  ['10⁻³', [text('10'), text('–', 'superscript'), text('3', 'bold', 'superscript')]],
  ['CO₂ và H₂O', [text('CO'), text('2', 'subscript'), text(' và H'), text('2', 'subscript'), text('O')]],
  ['n lần: xⁿ⁺¹', [text('n lần: x'), text('n+1', 'superscript')]],
])('%s is written with its own raised or lowered figures', (written, content) =>
  expect(inlineText(content)).toBe(written),
);

test('what has a letter without such a form stays as it is, whole', () => {
  expect(inlineText([text('x'), text('2a', 'superscript')])).toBe('x2a');
  expect(inlineText([text('Số 5'), text('bis', 'superscript'), text('2', 'subscript')])).toBe('Số 5bis₂');
  expect(inlineText([text('2', 'superscript'), text('a', 'bold', 'superscript')])).toBe('2a');
});

test('struck words are told from those that hold, marks within them or not', () => {
  const struck = [text('50.000', 'bold', 'strike'), text(' đồng', 'strike')];
  expect(inlineText([text('Mức thu '), ...struck, text(' 70.000 đồng')])).toBe('Mức thu ~~50.000 đồng~~ 70.000 đồng');
  expect(inlineText([text('m', 'strike'), text('2', 'strike', 'superscript')])).toBe('~~m²~~');
});

test('a line break is a blank', () => expect(inlineText([text('a'), { type: 'hardBreak' }, text('b')])).toBe('a b'));

describe('a footnote', () => {
  const note: InlineNode = { type: 'footnote', content: [{ type: 'text', text: 'x' }] };
  const sign = () => '[1]';

  test.each<[string, string, InlineNode[]]>([
    ['đất ở', 'đất [1] ở', [text('đất'), note, text(' ở')]],
    ['đất ở', 'đất [1] ở', [text('đất'), note, text('ở')]],
    ['đất, ở', 'đất [1], ở', [text('đất'), note, text(', ở')]],
    ['đất', 'đất [1] [1]', [text('đất'), note, note]],
    ['đất ở', 'đất [1] [1] ở', [text('đất', 'bold'), note, note, text('ở')]],
    ['“đất”', '“ [1] đất [1]”', [text('“'), note, text('đất'), note, text('”')]],
    ['m² ở', 'm² [1] ở', [text('m'), text('2', 'superscript'), note, text('ở')]],
    ['đất ở', 'đất [1] ở', [text('đất'), note, { type: 'hardBreak' }, text('ở')]],
    ['ở', '[1] ở', [note, text('ở')]],
    ['~~a~~ ~~b~~', '~~a~~ [1] ~~b~~', [text('a', 'strike'), note, text('b', 'strike')]],
  ])('in %j is glued to no word and joins none: %j', (unsaid, said, content) => {
    expect(inlineText(content)).toBe(unsaid);
    expect(inlineText(content, sign)).toBe(said);
  });
});
