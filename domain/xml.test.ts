import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { escapeXml, stripIllegal, xml } from '#domain/xml';

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
