import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { escapeXml, stripIllegal, xml } from '#domain/base/xml';

describe('escaping', () => {
  test('what would be markup is text', () =>
    expect(escapeXml(`a & b < c ]]> "d" 'e'`)).toBe('a &amp; b &lt; c ]]&gt; &quot;d&quot; &#39;e&#39;'));
  test('an HTML reader gets the same text back', () => {
    const title = `]]> & <b> "quoted" 'too' &amp;`;
    expect(parseFragment(escapeXml(title)).childNodes).toMatchObject([{ value: title }]);
  });
});

describe('what XML 1.0 cannot carry', () => {
  test('control characters, non-characters and lone surrogates go', () =>
    expect(stripIllegal('a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\ud800h\udc00i')).toBe('abcdefghi'));
  test('tab, line feed, return, Vietnamese and characters beyond the first plane stay', () => {
    const text = '\t\n\rNghệ thuật Đờn ca tài tử \u{1f33e}\u0085';
    expect(stripIllegal(text)).toBe(text);
  });
});

describe('a template', () => {
  test('escapes values and keeps markup', () =>
    expect(xml`<t a="${'"'}">${xml`<b>${'<'}</b>`}${['&', xml`<i/>`]}${undefined}${7}</t>`.text).toBe(
      '<t a="&quot;"><b>&lt;</b>&amp;<i/>7</t>',
    ));
});

test('any text comes back from text and attribute alike, but for what XML cannot carry', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<!--',
    '&amp;',
    '&#0;',
    '<?',
    '\0',
    '\ud800',
    '\ufffe',
    '😀',
    'ế',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (value) => {
      const written = xml`<b title="${value}">x${value}</b>`.text;
      const [element] = parseFragment(written).childNodes;
      // HTML parsers normalize line ends.
      const plain = stripIllegal(value).replace(/\r\n?/g, '\n');
      expect(element).toMatchObject({ attrs: [{ value: plain }], childNodes: [{ value: `x${plain}` }] });
      expect(stripIllegal(written)).toBe(written);
      expect(stripIllegal(stripIllegal(value))).toBe(stripIllegal(value));
    }),
    { seed: 20261130, numRuns: 150 },
  );
});
